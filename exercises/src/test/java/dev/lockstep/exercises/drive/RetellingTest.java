package dev.lockstep.exercises.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.VerdictWords;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Failure;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A learner has not the checks, so no sentence sends anybody there. */
class RetellingTest {
    @Test
    void whatTheChecksRefuseIsToldInTheirOwnWords() {
        assertThat(told(failure("IllegalArgumentException", "turns() names A", "checks.java:31", List.of("known (checks.java:31)"))))
                .isEqualTo("turns() names A");
    }

    @Test
    void whatBreaksInTheChecksIsToldWithoutAPlace() {
        assertThat(told(failure("NullPointerException", "names is null", "checks.java:12", List.of())))
                .isEqualTo("NullPointerException: names is null");
    }

    @Test
    void theLearnersOwnLineIsToldWhereItIsBelowTheChecks() {
        assertThat(told(failure("IllegalStateException", "too often", "checks.java:40", List.of("wake (checks.java:40)", "put (Mailbox.java:9)"))))
                .isEqualTo("IllegalStateException: too often at Mailbox.java:9");
    }

    @Test
    void aCauseInTheLearnersCodeIsToldInsteadOfItsWrapper() {
        var cause = failure("ClosedSelectorException", "", "Reactor.java:20", List.of("run (Reactor.java:20)"));
        var wrapper = new Failure("IllegalStateException", "java.nio.channels.ClosedSelectorException", 1, List.of(), "checks.java:99", List.of(cause));
        assertThat(told(wrapper)).isEqualTo("ClosedSelectorException at Reactor.java:20");
        assertThat(Retelling.places(wrapper)).contains("Reactor.java:20");
    }

    @Test
    void aLoopOfTheChecksHasNoPlace() {
        assertThat(VerdictWords.in(Locale.ENGLISH).of(Retelling.of(new Ending.NoProgress(9, 0, "checks.java:7"))))
                .isEqualTo("no progress: a loop neither waits nor ends");
        assertThat(Retelling.withoutPlaces("one run did not end within 3 s (checks.java:12): is there a loop?"))
                .isEqualTo("one run did not end within 3 s: is there a loop?");
    }

    private static String told(Failure failure) {
        return VerdictWords.in(Locale.ENGLISH).of(Retelling.of(new Ending.Threw(failure)));
    }

    private static Failure failure(String type, String message, String at, List<String> frames) {
        return new Failure(type, message, 0, frames, at, List.of());
    }
}
