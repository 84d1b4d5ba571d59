import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.time.Duration;
import java.util.Random;

/** How often each resource was worked with, and whether somebody still holds a lock. */
record Worked(int one, int other, boolean held) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Worked alone(int times) throws InterruptedException {
        Resource one = new Resource(), other = new Resource();
        for (int i = 0; i < times; i++) {
            new Patient().process(one, other, new Random(i));
        }
        return seen(one, other);
    }

    Worked opposite(int seed) throws InterruptedException {
        Resource one = new Resource(), other = new Resource();
        var there = start("there", one, other, new Random(seed));
        var back = start("back", other, one, new Random(seed + 1));
        there.join();
        back.join();
        return seen(one, other);
    }

    private static Worked seen(Resource one, Resource other) {
        return new Worked(one.worked(), other.worked(), one.lock.isLocked() || other.lock.isLocked());
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
        patient.drive("alone", times).inSchedules(1).always(Worked.class, "both were worked with, and both locks were given back",
            seen -> seen.one() == times && seen.other() == times && !seen.held());
    }

    @Check("never-stuck")
    void neverStuck(Subject patient) {
        patient.drive("opposite", 7).inSchedules(100).finishes();
    }

    @Check("never-gives-up")
    void neverGivesUp(Subject patient) {
        patient.drive("opposite", 7).inSchedules(100).always(Worked.class, "both tasks did their work",
            seen -> seen.one() == 2 && seen.other() == 2);
    }

    @Check("in-time")
    void inTime(Subject patient) {
        patient.drive("opposite", 7).inSchedules(100).takesAtMost(Duration.ofSeconds(1));
    }
}
