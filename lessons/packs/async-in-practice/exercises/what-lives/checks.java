import dev.lockstep.check.Check;
import dev.lockstep.check.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The variables that the learner keeps across each wait. */
record Kept(List<String> first, List<String> second, List<String> third) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Kept kept() {
        var fields = new Fields();
        return new Kept(sorted(fields.first()), sorted(fields.second()), sorted(fields.third()));
    }

    private static List<String> sorted(Set<String> names) {
        if (names == null || !names.stream().allMatch(Objects::nonNull)) {
            throw new IllegalArgumentException("there is a null where names of variables should be");
        }
        return List.copyOf(new TreeSet<>(names));
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    private static final Set<String> FIRST = Set.of("desk", "guest");
    private static final Set<String> SECOND = Set.of("desk", "guest", "city", "tag", "total", "night");
    private static final Set<String> THIRD = Set.of("guest", "city");

    @Check("nothing-missing")
    void nothingMissing(Subject fields) {
        fields.drive("kept").inSchedules(1).always(Kept.class, "whatever is read after a wait is kept across it",
            seen -> seen.first().containsAll(FIRST) && seen.second().containsAll(SECOND) && seen.third().containsAll(THIRD));
    }

    @Check("nothing-too-much")
    void nothingTooMuch(Subject fields) {
        fields.drive("kept").inSchedules(1).always(Kept.class, "nothing is kept that is not read after the wait",
            seen -> FIRST.containsAll(seen.first()) && SECOND.containsAll(seen.second()) && THIRD.containsAll(seen.third()));
    }
}
