package dev.lockstep.web.api;

import dev.lockstep.web.api.PageView.CellPlace;
import dev.lockstep.web.api.PageView.Part;
import dev.lockstep.web.api.PageView.Prose;
import dev.lockstep.web.api.PageView.Step;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellPlan.Intent;
import dev.lockstep.web.notebook.Notebook;
import dev.lockstep.web.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The page that everybody sees first: one cell whose two threads lose an update under some schedules. */
final class Scratch {
    private static final String COUNTER = """
            int counter = 0;

            Thread one = new Thread(() -> counter++, "one");
            Thread two = new Thread(() -> counter++, "two");
            one.start();
            two.start();
            one.join();
            two.join();

            System.out.println(counter);
            assert counter == 2 : "an update was lost";
            """;

    private Scratch() {}

    static boolean is(String notebook) {
        return notebook.equals("scratch") || notebook.startsWith("scratch-");
    }

    static List<CellPlan> plans() {
        return List.of(new CellPlan("counter", COUNTER, false, Intent.FIRST, List.of(), List.of(), List.of("counter"),
                CellPlan.USUAL_BUDGET, false));
    }

    /** {@return a learner's own cells as a page; the scratch page says what to begin with as long as its first cell is there} */
    static PageView page(Notebook notebook, Words words) {
        boolean named = Notebook.isNamed(notebook.id());
        boolean first = !named && notebook.sheet("counter").isPresent();
        List<Part> parts = new ArrayList<>(first ? List.of(Prose.of("<p>" + words.say("scratch.text") + "</p>")) : List.of());
        notebook.sheets().forEach(sheet -> parts.add(CellPlace.of(sheet.id())));
        String title = named ? notebook.own().map(Notebook.Own::title).orElse("") : words.say("scratch.title");
        Step only = new Step("start", first ? words.say("scratch.step") : "", parts);
        return new PageView(named ? "own" : "scratch", words.tag(), List.of("en", "zh-CN"), title, List.of(only), List.of());
    }
}
