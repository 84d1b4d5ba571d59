package dev.lockstep.worker.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Moment.Before;
import dev.lockstep.worker.program.Moment.Called;
import dev.lockstep.worker.program.Moment.Changed;
import dev.lockstep.worker.program.Moment.Concurrent;
import dev.lockstep.worker.program.Moment.Count;
import dev.lockstep.worker.program.Moment.NeverAfter;
import dev.lockstep.worker.program.Moment.Woke;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private final List<TraceEvent> trace = new ArrayList<>();

    private long event(int task, Kind kind, String object, String detail, long cause) {
        trace.add(new TraceEvent(trace.size(), 0, task, kind, object, detail, "cell-1:1", cause));
        return trace.size() - 1;
    }

    /** Main starts a writer and a reader; the writer wakes a third. */
    private Moments story() {
        long writer = event(0, Kind.STARTED, "writer", "1", -1);
        long reader = event(0, Kind.STARTED, "reader", "2", -1);
        event(0, Kind.CALLED, "MyFuture#1", "poll(Context#1)", -1);
        event(1, Kind.WROTE, "Account#1.balance", "0 → 1", writer);
        event(2, Kind.CALLED, "Waker#2", "wake()", reader);
        long lock = event(1, Kind.RELEASED, "lock", "", -1);
        event(2, Kind.ACQUIRED, "lock", "", lock);
        event(2, Kind.RESUMED, "", "", -1);
        event(2, Kind.WROTE, "done", "true", -1);
        return Moments.of(trace);
    }

    private void has(Moment moment, boolean expected) {
        trace.clear();
        assertThat(story().has(moment)).as("%s", moment).isEqualTo(expected);
    }

    @Test
    void namesMatchOneInstanceOrAllOrAVariable() {
        has(new Changed("Account#1.balance"), true);
        has(new Changed("Account.balance"), true);
        has(new Changed("Account#2.balance"), false);
        has(new Changed("done"), true);
        has(new Called("poll"), true);
        has(new Called("MyFuture.poll"), true);
        has(new Called("Other.poll"), false);
        has(new Woke("reader"), true);
        has(new Woke(""), true);
        has(new Woke("writer"), false);
    }

    @Test
    void aLostUpdateWritesTheValueThatIsThereAndIsAChange() {
        event(0, Kind.WROTE, "Account#1.balance", "90 → 90", -1);
        assertThat(Moments.of(trace).has(new Changed("Account.balance"))).isTrue();
        assertThat(Moments.of(trace).has(new Changed("Account.owner"))).isFalse();
    }

    @Test
    void aRaceIsOfOneVariableOrOfAny() {
        event(0, Kind.DATA_RACE, "Account#1.balance", "WROTE 1 READ Bank.java:7", -1);
        assertThat(Moments.of(trace).has(new Moment.Raced("Account.balance"))).isTrue();
        assertThat(Moments.of(trace).has(new Moment.Raced(""))).isTrue();
        assertThat(Moments.of(trace).has(new Moment.Raced("Account.owner"))).isFalse();
        has(new Moment.Raced(""), false);
    }

    @Test
    void orderIsHappensBeforeAndNotThePlaceInTheTrace() {
        has(new Before(new Changed("Account.balance"), new Changed("done")), true);
        has(new Before(new Changed("Account.balance"), new Called("wake")), false);
        has(new Concurrent(new Changed("Account.balance"), new Called("wake")), true);
        has(new Concurrent(new Changed("Account.balance"), new Changed("done")), false);
        has(new Before(new Called("poll"), new Changed("Account.balance")), false);
    }

    @Test
    void countsAndAbsences() {
        has(new Count(new Changed("Account.balance"), 1, 1), true);
        has(new Count(new Changed("Account.balance"), 2, 9), false);
        has(new Count(new Called("close"), 0, 0), true);
        has(new NeverAfter(new Changed("Account.balance"), new Changed("done")), false);
        has(new NeverAfter(new Changed("done"), new Changed("Account.balance")), true);
    }
}
