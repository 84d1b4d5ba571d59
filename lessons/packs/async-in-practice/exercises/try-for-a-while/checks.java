import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How often each resource was worked with, whether somebody still holds a lock, and whether the work went on with one lock only. */
record Worked(int one, int other, boolean held, boolean half) {}

/** How long, in milliseconds, the first lock was free each time, while somebody kept the second one; and the work that was done at last. */
record Pauses(List<Integer> millis, int worked) {}

/** The same of two tasks that failed together. */
record Together(List<Integer> one, List<Integer> other) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Worked alone(int times) throws InterruptedException {
        Resource one = new Resource(), other = new Resource();
        var half = new int[1];
        var looks = Thread.ofVirtual().name("looks").start(() -> {
            try {
                Thread.sleep(5);
                while (true) {
                    half[0] += one.lock.isLocked() == other.lock.isLocked() ? 0 : 1;
                    Thread.sleep(10);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (int i = 0; i < times; i++) {
            new Patient().process(one, other, new Random(i));
        }
        looks.interrupt();
        looks.join();
        return seen(one, other, half[0] > times);
    }

    /** Somebody keeps the second lock for a second. */
    Pauses kept(int seed) throws InterruptedException {
        Resource one = new Resource(), other = new Resource();
        other.lock.lock();
        var task = start("task", one, other, new Random(seed));
        var pauses = pauses(one).getFirst();
        other.lock.unlock();
        task.join();
        return new Pauses(pauses, one.worked() + other.worked());
    }

    /** Two tasks begin at the same time, and both want what somebody keeps. */
    Together together(int seed) throws InterruptedException {
        Resource one = new Resource(), another = new Resource(), kept = new Resource();
        kept.lock.lock();
        var there = start("there", one, kept, new Random(seed));
        var too = start("too", another, kept, new Random(seed + 1));
        var pauses = pauses(one, another);
        kept.lock.unlock();
        there.join();
        too.join();
        return new Together(pauses.getFirst(), pauses.getLast());
    }

    /** For how long each was free, each time, within a second. */
    private static List<List<Integer>> pauses(Resource... firsts) throws InterruptedException {
        Thread.sleep(0, 500_000); // between the milliseconds at which a task can do something
        var pauses = new ArrayList<List<Integer>>();
        for (int i = 0; i < firsts.length; i++) {
            pauses.add(new ArrayList<>());
        }
        var free = new int[firsts.length];
        for (int i = 0; i <= 1_000; i++) {
            for (int at = 0; at < firsts.length; at++) {
                if (i < 1_000 && !firsts[at].lock.isLocked()) {
                    free[at]++;
                } else if (free[at] > 0) {
                    pauses.get(at).add(free[at]);
                    free[at] = 0;
                }
            }
            Thread.sleep(1);
        }
        return pauses;
    }

    Worked opposite(int seed) throws InterruptedException {
        Resource one = new Resource(), other = new Resource();
        var there = start("there", one, other, new Random(seed));
        var back = start("back", other, one, new Random(seed + 1));
        there.join();
        back.join();
        return seen(one, other, false);
    }

    private static Worked seen(Resource one, Resource other, boolean half) {
        return new Worked(one.worked(), other.worked(), one.lock.isLocked() || other.lock.isLocked(), half);
    }

    private static Thread start(String name, Resource one, Resource other, Random dice) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                new Patient().process(one, other, dice);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("works")
    void works(Subject patient, Inputs any) {
        int times = any.between(1, 3);
        patient.drive("alone", times).inSchedules(1).always(Worked.class,
            "both were worked with while both locks were held, and both locks were given back",
            seen -> seen.one() == times && seen.other() == times && !seen.held() && !seen.half());
    }

    @Check("never-stuck")
    void neverStuck(Subject patient) {
        patient.drive("opposite", 7).inSchedules(100).finishes();
        patient.drive("kept", 7).inSchedules(1).always(Pauses.class, "while the second lock cannot be had, the first one is let go",
            seen -> seen.worked() < 2 || !seen.millis().isEmpty());
    }

    @Check("never-gives-up")
    void neverGivesUp(Subject patient) {
        patient.drive("opposite", 7).inSchedules(100).always(Worked.class, "both tasks did their work",
            seen -> seen.one() == 2 && seen.other() == 2);
        patient.drive("kept", 9).inSchedules(1).always(Pauses.class, "the work is done, though the second lock could not be had for a second",
            seen -> seen.worked() == 2);
    }

    @Check("in-time")
    void inTime(Subject patient) {
        patient.drive("opposite", 7).inSchedules(100).takesAtMost(Duration.ofSeconds(1));
    }

    @Check("not-in-step")
    void notInStep(Subject patient) {
        // Who paused once cannot have been in step with anybody.
        patient.drive("kept", 7).inSchedules(1).always(Pauses.class, "the pauses are not all of one length",
            seen -> seen.millis().size() == 1 || Set.copyOf(seen.millis()).size() > 1);
        patient.drive("together", 7).inSchedules(1).always(Together.class, "two tasks that failed together do not pause for the same times",
            seen -> seen.one().size() == 1 || !seen.one().equals(seen.other()));
    }
}
