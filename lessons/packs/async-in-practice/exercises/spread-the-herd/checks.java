import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;

/** What a service saw that was down for five seconds: clients served, requests in all, most in a tenth of a second. */
record Outage(int served, int requests, int peak) {}

/** The longest of many pauses. */
record Longest(long millis) {}

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

    Longest longest(int seed) {
        var dice = new Random(seed);
        long longest = 0;
        for (int retry = 1; retry <= 70; retry++) {
            for (int draw = 0; draw < 5; draw++) {
                longest = Math.max(longest, new BackOff().before(retry, dice).toMillis());
            }
        }
        return new Longest(longest);
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
    }

    @Check("capped")
    void capped(Subject backOff, Inputs any) {
        backOff.drive("longest", any.between(1, 1000)).inSchedules(1).always(Longest.class, "no pause is longer than 8 seconds",
            seen -> seen.millis() <= 8_000);
    }
}
