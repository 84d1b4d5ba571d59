package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/**
 * Pictures of every page: narrow, usual and huge, light and dark, in both languages. Run with {@code mvn -Pscreenshots}; they are put into
 * the folder {@code lockstep.screenshots}, one scene alone with {@code -Dlockstep.scene=TIMELINE}.
 */
@ExtendWith(Stage.class)
class Screenshots {
    private static final Path FOLDER = Path.of(System.getProperty("lockstep.screenshots", "target/screenshots"));
    private static final String ONLY = System.getProperty("lockstep.scene", "");
    private static final Map<String, int[]> SIZES = Map.of("narrow", new int[] {360, 740, 2}, "wide", new int[] {1400, 900, 1}, "huge", new int[] {3840, 2160, 1});

    /** What is on the picture, and how one gets there. */
    enum Scene {
        SCRATCH(visit -> visit),
        FAILING(Screenshots::failing),
        LIST(visit -> tab(failing(visit), "list")),
        SCHEDULE(visit -> tab(failing(visit), "schedule")),
        TASKS(visit -> tab(failing(visit), "tasks")),
        LOCKS(visit -> tab(deadlock(visit), "locks")),
        FINDINGS(visit -> tab(deadlock(visit), "findings")),
        OBJECTS(Screenshots::future),
        TIMELINE(visit -> tab(future(visit), "timeline")),
        METRICS(visit -> tab(future(visit), "metrics")),
        CALLS(visit -> tab(future(visit), "calls")),
        LESSON(visit -> visit.opens("#/lesson/async-in-practice/my-future")),
        EXERCISE(visit -> visit.opens("#/exercise/async-in-practice/ordered-transfer")),
        KEYS(visit -> shortcuts(visit)),
        COLLECTION(Screenshots::collection),
        QUEUE(Screenshots::queue);

        private final UnaryOperator<Visit> steps;

        Scene(UnaryOperator<Visit> steps) {
            this.steps = steps;
        }
    }

    private static Visit failing(Visit visit) {
        visit.runsToTheEnd("counter").clicks(Visit.in("counter", ".break:not(:disabled)")).chipSays("counter", "fail").clicks("button.chip.fail");
        visit.reads(".run-title", "Failing run").sees(".drawing svg");
        return visit;
    }

    private static Visit deadlock(Visit visit) {
        Visit there = visit.opens("#/lesson/async-in-practice/lock-order");
        there.clicks(Visit.in("opposite-order", ".break:not(:disabled)")).chipSays("opposite-order", "deadlock").clicks("button.chip.fail");
        return there.reads(".run-title", "Failing run").clicks(".transport [data-key='lastEvent']");
    }

    private static Visit future(Visit visit) {
        Visit there = visit.opens("#/lesson/async-in-practice/my-future");
        there.runsToTheEnd("delay").clicks(Visit.in("delay", ".ending .button")).reads(Visit.in("delay", ".output"), "a second later").reads(".heads", "Executor#1");
        return there;
    }

    private static Visit queue(Visit visit) {
        visit.writes("counter", """
                var shelf = new java.util.concurrent.ArrayBlockingQueue<String>(1);
                Thread baker = new Thread(() -> {
                    try { shelf.put("bread"); shelf.put("cake"); } catch (InterruptedException e) { }
                }, "baker");
                Thread guest = new Thread(() -> {
                    try { shelf.take(); shelf.take(); } catch (InterruptedException e) { }
                }, "guest");
                guest.start();
                baker.start();
                guest.join();
                baker.join();
                """);
        visit.runsToTheEnd("counter").sees(".drawing svg");
        return visit.clicks(".transport [data-key='lastEvent']");
    }

    private static Visit collection(Visit visit) {
        visit.writes("counter", """
                var list = new java.util.ArrayList<String>();
                Thread one = new Thread(() -> list.add("a"), "one");
                Thread two = new Thread(() -> list.add("b"), "two");
                one.start();
                two.start();
                one.join();
                two.join();
                assert list.size() == 2 : "an element was lost";
                """);
        return failing(visit);
    }

    private static Visit tab(Visit visit, String name) {
        return visit.clicks("#tab-" + name);
    }

    private static Visit shortcuts(Visit visit) {
        visit.leavesTheEditor().presses("?").sees("dialog[open]");
        return visit;
    }

    @ParameterizedTest
    @EnumSource
    void inEveryForm(Scene scene, Visit visit) throws IOException {
        if (!ONLY.isEmpty() && !List.of(ONLY.split(",")).contains(scene.name())) {
            return;
        }
        Visit there = scene.steps.apply(visit);
        Files.createDirectories(FOLDER);
        try {
            for (String language : List.of("en", "zh")) {
                for (String size : SIZES.keySet()) {
                    pictures(there, scene, language, size);
                }
                pressed(there, "l");
            }
        } finally {
            there.browser().driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static void pictures(Visit there, Scene scene, String language, String size) throws IOException {
        int[] form = SIZES.getOrDefault(size, new int[0]);
        there.browser().driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", form[0], "height", form[1], "deviceScaleFactor", form[2], "mobile", false));
        for (String theme : List.of("light", "dark")) {
            there.browser().asksLater("const done = arguments[0]; import('mermaid').then(() => requestAnimationFrame(() => setTimeout(done, 400)))");
            Path file = FOLDER.resolve(scene.name().toLowerCase(java.util.Locale.ROOT) + "-" + size + "-" + language + "-" + theme + ".png");
            there.browser().keepsPicture(file);
            assertThat(file).isNotEmptyFile();
            pressed(there, "t");
        }
    }

    /** A key of the page, also while a dialog is open. */
    private static void pressed(Visit there, CharSequence key) {
        boolean dialog = there.browser().asks("return document.querySelector('dialog[open]') !== null").equals("true");
        if (dialog) {
            there.presses(Keys.ESCAPE).gone("dialog[open]");
        }
        there.leavesTheEditor().presses(key);
        if (dialog) {
            shortcuts(there);
        }
    }
}
