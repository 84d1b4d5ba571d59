import dev.lockstep.check.Check;
import dev.lockstep.check.Subject;
import java.util.List;

/** How the play ended. */
record Ending(boolean asleep, int turns) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Ending play() throws InterruptedException {
        var turns = known(new Schedule().turns());
        var mailbox = new Mailbox(new Director(turns));
        var reader = Thread.ofVirtual().name("reader").start(() -> read(mailbox));
        var writer = Thread.ofVirtual().name("writer").start(() -> mailbox.put("a letter"));
        writer.join();
        reader.join(3_600_000);
        return new Ending(reader.isAlive(), turns.size());
    }

    private static void read(Mailbox mailbox) {
        try {
            new Reader().read(mailbox);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> known(List<String> turns) {
        var all = List.of("reader", "writer");
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
    @Check("hangs")
    void hangs(Subject schedule) {
        schedule.drive("play").inAllSchedules().always(Ending.class, "the reader still sleeps an hour after the letter came",
            Ending::asleep);
    }

    @Check("shortest")
    void shortest(Subject schedule) {
        schedule.drive("play").inSchedules(1).always(Ending.class, "three turns are enough", seen -> seen.turns() <= 3);
    }
}
