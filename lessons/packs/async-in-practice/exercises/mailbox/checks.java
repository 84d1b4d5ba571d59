import static dev.lockstep.check.Moment.raced;

import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.util.concurrent.Semaphore;

/** What polls by hand gave, and how often each waker was called. */
record ByHand(String before, int wokenBeforePut, String after, int firstWoken, int secondWoken) {}

/** What a reader got that was polled once for every wake-up. */
record Got(String text) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    /** Step by step, an hour before the letter; whoever is woken by another thread is woken within a second. */
    ByHand byHand(String text, boolean moves) throws InterruptedException {
        var mailbox = new Mailbox();
        var first = new Counter();
        var second = new Counter();
        String before = say(mailbox.poll(new Context(first)));
        if (moves) {
            before += ", " + say(mailbox.poll(new Context(second)));
        }
        Thread.sleep(3_600_000);
        int early = first.count + second.count;
        mailbox.put(text);
        Thread.sleep(1_000);
        return new ByHand(before, early, say(mailbox.poll(new Context(moves ? second : first))), first.count, second.count);
    }

    Got race(String text) throws InterruptedException {
        var mailbox = new Mailbox();
        Thread.ofVirtual().name("postman").start(() -> mailbox.put(text));
        var wakes = new Semaphore(0);
        while (true) {
            if (mailbox.poll(new Context(wakes::release)) instanceof Poll.Ready<String>(String got)) {
                return new Got("" + got);
            }
            wakes.acquire();
        }
    }

    private static String say(Poll<String> answer) {
        return answer instanceof Poll.Ready<String>(String value) ? "" + value : "Pending";
    }

    private static final class Counter implements Waker {
        private int count;

        @Override
        public void wake() {
            count++;
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("delivers")
    void delivers(Subject mailbox, Inputs any) {
        String text = any.word(6);
        mailbox.drive("byHand", text, false).inSchedules(1).always(ByHand.class, "Pending, then the letter, and the reader was woken",
            seen -> seen.before().equals("Pending") && seen.after().equals(text) && seen.firstWoken() > 0);
    }

    @Check("rests")
    void rests(Subject mailbox) {
        mailbox.drive("byHand", "hello", false).inSchedules(1).always(ByHand.class, "nobody is woken before there is a letter",
            seen -> seen.wokenBeforePut() == 0);
    }

    @Check("never-lost")
    void neverLost(Subject mailbox) {
        mailbox.drive("race", "hello").inAllSchedules().finishes();
    }

    @Check("no-race")
    void noRace(Subject mailbox) {
        mailbox.drive("race", "hello").inAllSchedules().never("two threads use a field, and nothing orders them", raced(""));
    }

    @Check("latest-waker")
    void latestWaker(Subject mailbox) {
        mailbox.drive("byHand", "hello", true).inSchedules(1).always(ByHand.class, "the waker of the last poll is called",
            seen -> seen.secondWoken() > 0);
    }
}
