package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Stuck.Reason;
import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the things that a search has seen are still worth telling beside its verdict. */
final class Told {
    private Told() {}

    /** {@return those that neither the proof refutes nor the failure says better} */
    static List<Sighting> of(List<Sighting> seen, boolean proved, Optional<Ending> failure) {
        return seen.stream().filter(each -> each.kind() != Kind.LOCK_ORDER || !(proved && !each.apart()) && !isSaid(each, failure)).toList();
    }

    /** A circle of locks in which the failing schedule got stuck. */
    private static boolean isSaid(Sighting circle, Optional<Ending> failure) {
        if (failure.isPresent() && failure.get() instanceof Ending.Stuck(var reason, var tasks) && reason == Reason.DEADLOCK) {
            var places = tasks.stream().map(Ending.Waiting::at).collect(Collectors.toSet());
            return circle.parts().stream().allMatch(part -> places.contains(part.at()));
        }
        return false;
    }
}
