package dev.lockstep.web.api;

import dev.lockstep.web.api.PageView.CellPlace;
import dev.lockstep.web.api.PageView.Prose;
import dev.lockstep.web.api.PageView.Step;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellPlan.Intent;
import dev.lockstep.web.words.Words;
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
        return List.of(new CellPlan("counter", COUNTER, false, Intent.FIRST, List.of("tasks"), List.of(), List.of("counter"),
                CellPlan.USUAL_BUDGET));
    }

    static PageView page(Words words) {
        Step only = new Step("start", words.say("scratch.step"), List.of(Prose.of("<p>" + words.say("scratch.text") + "</p>"),
                CellPlace.of("counter")));
        return new PageView("scratch", words.tag(), List.of("en", "zh-CN"), words.say("scratch.title"), List.of(only), List.of());
    }
}
