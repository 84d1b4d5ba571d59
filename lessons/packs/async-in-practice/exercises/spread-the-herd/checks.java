import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;

/** What a service saw that was down for five seconds: clients served, requests in all, most in a tenth of a second. */
record Outage(int served, int requests, int peak) {}

/** Of twenty clients that are refused for ever: the longest pause, the shortest, and the least that the most patient one paused before a retry from 21 to 30. */
record Extremes(long longest, long shortest, long late) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Outage outage(int clients, int seed) throws InterruptedException {
        var service = new Service();
        var threads = new ArrayList<Thread>();
        for (int number = 1; number <= clients; number++) {
            // Seeds that lie side by side draw nearly the same first number.
            var dice = new Random((seed * 1_000L + number) * 0x9E3779B97F4A7C15L);
            threads.add(Thread.ofVirtual().name("client " + number).unstarted(() -> keepTrying(service, dice)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return service.seen();
    }

    Extremes refused(int seed) {
        var dice = new Random(seed);
        var clients = new ArrayList<BackOff>();
        for (int i = 0; i < 20; i++) {
            clients.add(new BackOff());
        }
        long longest = 0, shortest = Long.MAX_VALUE, late = Long.MAX_VALUE;
        for (int retry = 1; retry <= 70; retry++) {
            long most = 0;
            for (var client : clients) {
                long pause = client.before(retry, dice).toMillis();
                most = Math.max(most, pause);
                shortest = Math.min(shortest, pause);
            }
            longest = Math.max(longest, most);
            late = retry > 20 && retry <= 30 ? Math.min(late, most) : late;
        }
        return new Extremes(longest, shortest, late);
    }

    private static void keepTrying(Service service, Random dice) {
        var backOff = new BackOff();
        try {
            for (int retry = 1; !service.request() && retry <= 30; retry++) {
                Thread.sleep(backOff.before(retry, dice));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Service {
        private final long opened = System.nanoTime();
        private final TreeMap<Long, Integer> tenths = new TreeMap<>();
        private int served;
        private int requests;

        synchronized boolean request() {
            long tenth = Duration.ofNanos(System.nanoTime() - opened).toMillis() / 100;
            requests++;
            tenths.merge(tenth, 1, Integer::sum);
            if (tenth < 50) {
                return false;
            }
            served++;
            return true;
        }

        /** The start is left out: there everybody comes at once. */
        synchronized Outage seen() {
            int peak = 0;
            for (int count : tenths.tailMap(1L).values()) {
                peak = Math.max(peak, count);
            }
            return new Outage(served, requests, peak);
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("all-served")
    void allServed(Subject backOff, Inputs any) {
        backOff.drive("outage", 20, any.between(1, 1000)).inSchedules(1).always(Outage.class, "each of 20 clients is served in the end",
            seen -> seen.served() == 20);
    }

    @Check("no-herd")
    void noHerd(Subject backOff, Inputs any) {
        backOff.drive("outage", 100, any.between(1, 1000)).inSchedules(1).always(Outage.class,
            "of 100 clients, at most 60 come in one tenth of a second", seen -> seen.peak() <= 60);
    }

    @Check("gentle")
    void gentle(Subject backOff, Inputs any) {
        backOff.drive("outage", 100, any.between(1, 1000)).inSchedules(1).always(Outage.class,
            "100 clients make at most 800 requests in all", seen -> seen.requests() <= 800);
        backOff.drive("refused", any.between(1, 1000)).inSchedules(1).always(Extremes.class,
            "late pauses are long, too: before each of the retries 21 to 30, one of twenty clients pauses for half a second", seen -> seen.late() >= 500);
    }

    @Check("capped")
    void capped(Subject backOff, Inputs any) {
        backOff.drive("refused", any.between(1, 1000)).inSchedules(1).always(Extremes.class, "no pause is longer than 8 seconds, and none is negative",
            seen -> seen.longest() <= 8_000 && seen.shortest() >= 0);
    }
}
