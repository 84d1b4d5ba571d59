import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.util.ArrayList;
import java.util.List;

/** What the caller got and when, and when each attempt came, in nanoseconds after the call. */
record Calls(String result, long ended, List<Long> nanos) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Calls calls(int failures, boolean permanent) throws InterruptedException {
        var service = new Unreliable(failures, permanent);
        String result;
        try {
            result = "returned " + new Retry().call(service);
        } catch (Temporary e) {
            result = "temporary " + e.getMessage();
        } catch (Permanent e) {
            result = "permanent " + e.getMessage();
        }
        return new Calls(result, service.passed(), List.copyOf(service.nanos()));
    }

    /** Fails some times, or for ever, and notes when it was asked. Answers at last, so that nobody retries without an end. */
    private static final class Unreliable implements Service {
        private static final int PATIENCE = 8;

        private final List<Long> nanos = new ArrayList<>();
        private final int failures;
        private final boolean permanent;
        private final long start = System.nanoTime();

        Unreliable(int failures, boolean permanent) {
            this.failures = failures;
            this.permanent = permanent;
        }

        @Override
        public String request() throws Temporary, Permanent {
            nanos.add(passed());
            if (permanent && nanos.size() < PATIENCE) {
                throw new Permanent("no such account");
            }
            if (nanos.size() <= Math.min(failures, PATIENCE)) {
                throw new Temporary("no answer " + nanos.size());
            }
            return "answer " + nanos.size();
        }

        long passed() {
            return System.nanoTime() - start;
        }

        List<Long> nanos() {
            return nanos;
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    private static final long SECOND = 1_000_000_000L;

    @Check("gets-through")
    void getsThrough(Subject retry, Inputs any) {
        int failures = any.between(1, 3);
        retry.drive("calls", failures, false).inAllSchedules().always(Calls.class, "the answer of attempt " + (failures + 1) + " is returned",
            seen -> seen.result().equals("returned answer " + (failures + 1)));
    }

    @Check("exact-times")
    void exactTimes(Subject retry) {
        retry.drive("calls", 3, false).inAllSchedules().always(Calls.class, "attempts start after 0, 1, 3 and 7 seconds",
            seen -> seen.nanos().equals(List.of(0L, SECOND, 3 * SECOND, 7 * SECOND)));
    }

    @Check("gives-up")
    void givesUp(Subject retry) {
        retry.drive("calls", 100, false).inAllSchedules().always(Calls.class, "four attempts, then the last error at once",
            seen -> seen.nanos().size() == 4 && seen.result().equals("temporary no answer 4") && seen.ended() == seen.nanos().getLast());
    }

    @Check("permanent-once")
    void permanentOnce(Subject retry) {
        retry.drive("calls", 0, true).inAllSchedules().always(Calls.class, "one attempt, and the permanent error is thrown on",
            seen -> seen.nanos().size() == 1 && seen.result().equals("permanent no such account"));
    }
}
