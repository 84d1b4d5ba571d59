import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the polls answered, whether one of them let time pass, and after how many Pending its own waker was called. */
record Answers(int pending, String value, boolean waited, int woken) {}

/** What the executor saw. */
record Flight(int polls, int pollsAfterReady, long seconds) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    /** Polls one future, each time when all whom it asked have called. Another one is there, and is not polled. */
    Answers byHand(int from, int most) throws InterruptedException {
        var ticker = new Ticker();
        var future = new CountDown(from, ticker);
        new CountDown(from + 1, ticker);
        boolean waited = false;
        int woken = 0;
        for (int pending = 0; pending < most; pending++) {
            long asked = System.nanoTime();
            var waker = new Heard();
            var answer = future.poll(new Context(waker));
            waited |= System.nanoTime() > asked;
            if (answer instanceof Poll.Ready<String>(String value)) {
                return new Answers(pending, "" + value, waited, woken);
            }
            ticker.awaitTicks();
            woken += waker.called ? 1 : 0;
        }
        return new Answers(most, "not ready", waited, woken);
    }

    /** Each poll brings its own. */
    private static final class Heard implements Waker {
        private volatile boolean called;

        @Override
        public void wake() {
            called = true;
        }
    }

    Flight flight(int from) throws InterruptedException {
        long start = System.nanoTime();
        var executor = new Executor();
        var ticker = new Ticker();
        var future = new CountDown(from, ticker);
        int polls = 1;
        while (future.poll(new Context(executor)) instanceof Poll.Pending<String>) {
            executor.awaitWake();
            polls++;
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        ticker.awaitTicks();
        int afterReady = 0;
        while (executor.takeWake()) {
            afterReady++;
        }
        return new Flight(polls, afterReady, seconds);
    }

    /** Polls one future once when it starts, and then once for every wake-up. */
    private static final class Executor implements Waker {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition woken = lock.newCondition();
        private final Queue<String> queue = new ArrayDeque<>();

        @Override
        public void wake() {
            lock.lock();
            try {
                queue.add("poll");
                woken.signal();
            } finally {
                lock.unlock();
            }
        }

        void awaitWake() throws InterruptedException {
            lock.lock();
            try {
                while (queue.isEmpty()) {
                    woken.await();
                }
                queue.remove();
            } finally {
                lock.unlock();
            }
        }

        boolean takeWake() {
            lock.lock();
            try {
                return queue.poll() != null;
            } finally {
                lock.unlock();
            }
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("right-count")
    void rightCount(Subject future, Inputs any) {
        int from = any.between(2, 4);
        future.drive("byHand", from, from + 5).inSchedules(1).always(Answers.class,
            from + " times Pending, then Ready(\"lift-off\"), each at once",
            seen -> seen.pending() == from && seen.value().equals("lift-off") && !seen.waited());
    }

    @Check("waker-kept")
    void wakerKept(Subject future) {
        future.drive("flight", 2).inAllSchedules().finishes();
        future.drive("byHand", 3, 8).inSchedules(1).always(Answers.class, "after each Pending, the waker of that very poll is called",
            seen -> seen.woken() == 3);
    }

    @Check("never-after-ready")
    void neverAfterReady(Subject future) {
        future.drive("flight", 2).inAllSchedules().always(Flight.class, "no wake-up is left over after Ready",
            seen -> seen.pollsAfterReady() == 0 && seen.polls() == 3);
    }

    @Check("no-busy-loop")
    void noBusyLoop(Subject future) {
        future.drive("flight", 3).inSchedules(20).always(Flight.class, "a countdown from 3 takes 3 seconds", seen -> seen.seconds() == 3);
    }
}
