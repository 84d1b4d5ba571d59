import dev.lockstep.check.Check;
import dev.lockstep.check.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The lines in the order in which one run said them. */
record Said(List<Integer> lines) {}

/** The orders that the learner expects. */
record Predicted(List<List<Integer>> orders) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Said program() {
        return new Said(List.copyOf(new Program().run()));
    }

    Predicted prediction() {
        var orders = new ArrayList<List<Integer>>();
        for (List<Integer> order : new Prediction().orders()) {
            if (order == null || !order.stream().allMatch(Objects::nonNull)) {
                throw new IllegalArgumentException("orders() has a null in it");
            }
            orders.add(List.copyOf(order));
        }
        return new Predicted(orders);
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("can-happen")
    void canHappen(Subject program) {
        var real = real(program);
        program.drive("prediction").inSchedules(1).always(Predicted.class, "there is at least one order, and each is said in some schedule",
            seen -> !seen.orders().isEmpty() && real.containsAll(strings(seen)));
    }

    @Check("all-of-them")
    void allOfThem(Subject program) {
        var real = real(program);
        program.drive("prediction").inSchedules(1).always(Predicted.class, "no order that is said is missing",
            seen -> strings(seen).containsAll(real));
    }

    private static Set<String> real(Subject program) {
        var orders = new TreeSet<String>();
        program.drive("program").inAllSchedules().always(Said.class, "the program says its six lines", seen -> {
            orders.add(seen.lines().toString());
            return seen.lines().size() == 6;
        });
        return orders;
    }

    private static Set<String> strings(Predicted prediction) {
        var strings = new TreeSet<String>();
        for (List<Integer> order : prediction.orders()) {
            strings.add(order.toString());
        }
        return strings;
    }
}
