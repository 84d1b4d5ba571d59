import static dev.lockstep.check.Moment.called;

import dev.lockstep.check.Check;
import dev.lockstep.check.Subject;

/** Whether the test failed: it threw, or did not come to its end within an hour. */
record Tested(boolean failed) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Tested ordered() throws InterruptedException {
        return test(new Ordered());
    }

    Tested joined() throws InterruptedException {
        return test(new Joined());
    }

    Tested hasty() throws InterruptedException {
        return test(new Hasty());
    }

    private static Tested test(Processing processing) throws InterruptedException {
        var passed = new boolean[1];
        var test = Thread.ofVirtual().name("test").start(() -> {
            try {
                new ProcessingTest().test(processing::process); // a method alone: its class tells nobody which version it is
                passed[0] = true;
            } catch (Throwable e) {
                // a test that throws has failed
            }
        });
        test.join(3_600_000);
        boolean failed = test.isAlive() || !passed[0];
        if (failed) {
            new MutantAlarm().ring();
        }
        return new Tested(failed);
    }

    private static final class MutantAlarm {
        void ring() {
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("right-passes")
    void rightPasses(Subject test) {
        test.drive("ordered").inAllSchedules().always(Tested.class, "the right version passes your test", seen -> !seen.failed());
    }

    @Check("kills-joined")
    void killsJoined(Subject test) {
        test.drive("joined").inAllSchedules().sometimes("your test fails with Joined", called("MutantAlarm.ring"));
    }

    @Check("kills-hasty")
    void killsHasty(Subject test) {
        test.drive("hasty").inAllSchedules().sometimes("your test fails with Hasty", called("MutantAlarm.ring"));
    }
}
