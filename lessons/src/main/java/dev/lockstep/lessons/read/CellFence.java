package dev.lockstep.lessons.read;

import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.yaml.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A fence that is a cell: {@code java cell id=…} or {@code java setup id=…}. */
final class CellFence {
    private static final List<String> ATTRIBUTES = List.of("id", "run", "lanes", "watch", "fields", "budget", "show");
    private static final List<String> LANES = List.of("tasks", "locks", "objects");
    private static final int MOST_SCHEDULES = 1_000_000;

    private CellFence() {}

    static boolean isCell(Fence fence) {
        return fence.role().equals("cell") || fence.role().equals("setup");
    }

    static CellBlock read(Fence fence, Consumer<Problem> problems) {
        fence.refuseUnknown(ATTRIBUTES, problems);
        if (!fence.language().equals("java")) {
            fence.tell("A cell is Java: write \"java " + fence.role() + " id=…\".", problems);
        }
        if (fence.attribute("id", "").isEmpty()) {
            fence.tell("A cell needs an id: java " + fence.role() + " id=…", problems);
        }
        each(fence, "lanes", LANES::contains, "Lanes are any of " + String.join(", ", LANES) + ".", problems);
        each(fence, "watch", CellFence::isType, "Write simple type names: watch=Executor,Waker", problems);
        each(fence, "fields", name -> name.matches("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)?"),
            "Write Type.field or a variable's name.", problems);
        return new CellBlock(fence.attribute("id", ""), fence.role().equals("setup"), run(fence, problems), fence.list("lanes"),
            fence.list("watch"), fence.list("fields"), budget(fence, problems), show(fence, problems), fence.body(), fence.line());
    }

    /** {@return what {@code show=yes} or {@code show=no} says} */
    static boolean show(Fence fence, Consumer<Problem> problems) {
        String show = fence.attribute("show", "yes");
        if (!List.of("yes", "no").contains(show)) {
            fence.tell("\"show=" + show + "\" is unknown; write show=yes or show=no.", problems);
        }
        return !show.equals("no");
    }

    /** {@return whether that may be the simple name of a type to watch} */
    static boolean isType(String name) {
        return name.matches("[A-Za-z_$][\\w$]*");
    }

    private static CellBlock.Run run(Fence fence, Consumer<Problem> problems) {
        String run = fence.attribute("run", "first");
        for (CellBlock.Run known : CellBlock.Run.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(run)) {
                return known;
            }
        }
        fence.tell("\"run=" + run + "\" is unknown" + Nearest.advice(run, List.of("first", "failing", "all", "live")), problems);
        return CellBlock.Run.FIRST;
    }

    private static int budget(Fence fence, Consumer<Problem> problems) {
        String budget = fence.attribute("budget", "0");
        if (budget.matches("[0-9]{1,7}") && Integer.parseInt(budget) <= MOST_SCHEDULES) {
            return Integer.parseInt(budget);
        }
        fence.tell("\"budget=\" is a whole number up to " + MOST_SCHEDULES + ".", problems);
        return 0;
    }

    private static void each(Fence fence, String attribute, Predicate<String> good, String advice, Consumer<Problem> problems) {
        for (String value : fence.list(attribute)) {
            if (!good.test(value)) {
                fence.tell("\"" + value + "\" is not understood. " + advice, problems);
            }
        }
    }
}
