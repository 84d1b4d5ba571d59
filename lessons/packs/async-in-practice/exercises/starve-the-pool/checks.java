import dev.lockstep.check.Check;
import dev.lockstep.check.Subject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** How the play ended. */
record Ending(boolean answeredA, boolean answeredB, int turns) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Ending play() throws InterruptedException {
        var turns = known(new Schedule().turns());
        var pool = Executors.newFixedThreadPool(2, work -> Thread.ofVirtual().name("pool thread").unstarted(work));
        var director = new Director(turns);
        var a = Thread.ofVirtual().name("request A").start(() -> serve(new Request("A", director, pool)));
        var b = Thread.ofVirtual().name("request B").start(() -> serve(new Request("B", director, pool)));
        a.join(3_600_000);
        b.join(3_600_000);
        return new Ending(!a.isAlive(), !b.isAlive(), turns.size());
    }

    private static void serve(Request request) {
        try {
            request.serve();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> known(List<String> turns) {
        var all = List.of("A", "B");
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
    @Check("starves")
    void starves(Subject schedule) {
        schedule.drive("play").inAllSchedules().always(Ending.class, "an hour later, neither request has its answer",
            seen -> !seen.answeredA() && !seen.answeredB());
    }

    @Check("shortest")
    void shortest(Subject schedule) {
        schedule.drive("play").inSchedules(1).always(Ending.class, "two turns are enough", seen -> seen.turns() <= 2);
    }
}
