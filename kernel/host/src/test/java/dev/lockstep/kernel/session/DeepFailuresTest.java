package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that fail where there is no room left to say so, and those that have more tasks than most. */
@Timeout(120)
class DeepFailuresTest {
    private static final Kernel KERNEL = Bench.kernel();
    /** At the end of its stack again and again, in its own handlers too. */
    private static final String DEEP = "class Deep { static int f(int n) { try { return f(n + 1) + 1; } catch (StackOverflowError e) { return f(n); } "
            + "finally { f(n); } } }\nDeep.f(0)";

    @AfterAll
    static void close() {
        KERNEL.close();
    }

    @Test
    void aStackThatIsFullSpoilsNothingOfOurs() {
        try (var session = new Bench(KERNEL)) {
            var outcome = session.controlled().millis(1_500).eval(DEEP).result().outcome();
            assertThat(outcome).isNotInstanceOf(Outcome.WorkerDied.class);
            session.controlled().eval("throw new IllegalStateException(\"told\");");
            session.eval("2+2").prints("4");
        }
    }

    @Test
    void moreTasksThanTheFirstTableHoldsAreNoFailure() {
        try (var session = new Bench(KERNEL)) {
            session.controlled().eval("for (int i = 0; i < 40; i++) { Thread.ofPlatform().start(() -> { }); }").prints("");
        }
    }
}
