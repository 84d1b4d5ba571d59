package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.Outcome.Rung;
import dev.lockstep.worker.wire.Reply;

/** What came of asking a worker for something. */
public sealed interface Answer {
    /** It answered; {@code asked} is which end was asked of it meanwhile. */
    record Replied(Reply reply, End asked) implements Answer {}

    /** It did not end when it was told to, and was killed. */
    record Killed(End asked) implements Answer {}

    /** It is gone by itself. */
    record Died(Death death) implements Answer {
        /** {@return half a sentence why} */
        public String why() {
            return death.why();
        }
    }

    /** Why the host wanted the run to end early, if it did. */
    enum End { NOT_ASKED, STOP, TIME }

    /** {@return the rung that a reply to Stop stands for} */
    static Rung rung(boolean interrupted) {
        return interrupted ? Rung.INTERRUPT : Rung.COOPERATIVE;
    }
}
