import dev.lockstep.check.Check;
import dev.lockstep.check.Subject;
import java.util.List;
import java.util.concurrent.Semaphore;

/** How the play ended. */
record Ending(boolean endedA, boolean endedB, int turns) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Ending play() throws InterruptedException {
        var turns = known(new Schedule().turns());
        var director = new Director(turns);
        Semaphore resource1 = new Semaphore(1), resource2 = new Semaphore(1);
        var a = start(new Joined("A", resource1, resource2, director));
        var b = start(new Joined("B", resource1, resource2, director));
        a.join(3_600_000);
        b.join(3_600_000);
        return new Ending(!a.isAlive(), !b.isAlive(), turns.size());
    }

    private static Thread start(Joined task) {
        return Thread.ofVirtual().name(task.task()).start(() -> {
            try {
                task.process();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static List<String> known(List<String> turns) {
        var all = List.of("A1", "A2", "B1", "B2");
        if (turns == null) {
            throw new IllegalArgumentException("turns() returned null");
        }
        for (String turn : turns) {
            if (!all.contains("" + turn)) {
                throw new IllegalArgumentException("turns() names " + turn + ", which is none of " + all);
            }
        }
        return List.copyOf(turns);
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("deadlock")
    void deadlock(Subject schedule) {
        schedule.drive("play").inAllSchedules().always(Ending.class, "an hour later, both tasks still wait",
            seen -> !seen.endedA() && !seen.endedB());
    }

    @Check("shortest")
    void shortest(Subject schedule) {
        schedule.drive("play").inSchedules(1).always(Ending.class, "two turns are enough", seen -> seen.turns() <= 2);
    }
}
