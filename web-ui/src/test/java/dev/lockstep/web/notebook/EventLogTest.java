package dev.lockstep.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.web.notebook.Happening.AlsoRuns;
import dev.lockstep.web.notebook.Happening.SearchProgress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventLogTest {
    private final EventLog log = new EventLog(5, 1_000);

    private static AlsoRuns single(String name) {
        return new AlsoRuns(name, List.of());
    }

    @Test
    void aReaderHearsEverythingOnceAndInOrder() {
        log.append(single("a"));
        log.append(single("b"));
        EventLog.Batch first = log.after(1_000, 1);
        assertThat(first.happenings()).containsExactly(single("a"));
        EventLog.Batch second = log.after(first.position(), 10);
        assertThat(second.happenings()).containsExactly(single("b"));
        assertThat(log.after(second.position(), 10).happenings()).isEmpty();
    }

    @Test
    void whatIsReplacedIsNotToldToWhoComesLate() {
        for (int i = 1; i <= 100; i++) {
            log.append(new SearchProgress("s", i, 0));
        }
        assertThat(log.after(1_000, 10).happenings()).containsExactly(new SearchProgress("s", 100, 0));
        assertThat(log.size()).isEqualTo(1);
    }

    @Test
    void whoIsTooFarBehindIsToldThatSomethingIsLost() {
        for (int i = 0; i < 6; i++) {
            log.append(single("x" + i));
        }
        assertThat(log.after(1_000, 10).lost()).isTrue();
        assertThat(log.after(1_001, 10).lost()).isFalse();
        assertThat(log.after(1_001, 10).happenings()).hasSize(5);
        assertThat(log.after(9_999, 10).lost()).as("a position that was never given out").isTrue();
    }

    @Test
    void aForgottenHappeningIsNotTakenForTheLatestOfItsKey() {
        log.append(new SearchProgress("s", 1, 0));
        for (int i = 0; i < 5; i++) {
            log.append(single("x" + i));
        }
        log.append(new SearchProgress("s", 2, 0));
        assertThat(log.after(log.position() - 1, 10).happenings()).containsExactly(new SearchProgress("s", 2, 0));
        assertThat(log.size()).isEqualTo(5);
    }

    @Test
    void whatIsHeavyLeavesRoomForFewer() {
        for (int i = 0; i < 5; i++) {
            log.append(new Happening.Printed("r", "c", new OutputText(0, false, "x".repeat(1_000))));
        }
        assertThat(log.size()).isEqualTo(1);
        log.append(single("a"));
        assertThat(log.after(log.position() - 2, 10).happenings()).hasSize(2);
    }

    @Test
    void howARunGrewIsForgottenWhenItHasEnded() {
        Run run = new Run(new Run.Ticket("r1", "n", "c", Run.Kind.RUN, dev.lockstep.kernel.RunOptions.Mode.LIVE, 1));
        log.append(new Happening.Grown(run));
        log.append(new Happening.RunEnded("r1"));
        assertThat(log.after(1_000, 10).happenings()).containsExactly(new Happening.RunEnded("r1"));
    }

    @Test
    void whoWaitsIsWokenOrGivesUp() throws InterruptedException {
        assertThat(log.await(1_000, Duration.ofMillis(10))).isFalse();
        Thread writer = Thread.ofVirtual().start(() -> log.append(single("a")));
        assertThat(log.await(1_000, Duration.ofSeconds(10))).isTrue();
        writer.join();
    }
}
