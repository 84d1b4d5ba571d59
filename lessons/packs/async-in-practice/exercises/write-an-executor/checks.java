import static dev.lockstep.check.Moment.raced;

import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;

/** How often two futures were polled, whether both got to their end, and whether it was always by the thread that called run(). */
record Polls(int first, int second, boolean bothEnded, boolean byCaller) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Polls walkers(int first, int second) throws InterruptedException {
        return both(new Walker(first, 1), new Walker(second, 1));
    }

    Polls wokenTwice() throws InterruptedException {
        return both(new Walker(1, 2), new Walker(4, 1));
    }

    /** Two threads wake the first, the second of them perhaps when it is ready already. */
    Polls wokenByTwo(int millis) throws InterruptedException {
        return both(new Called(millis), new Answer(2_000));
    }

    Polls slow() throws InterruptedException {
        return both(new Answer(60_000), new Walker(3, 1));
    }

    Polls quick() throws InterruptedException {
        return both(new Answer(0), new Walker(0, 1));
    }

    /** One walks until the other has been polled, or until it is tired. */
    Polls waitsForOther(boolean first) throws InterruptedException {
        var other = new Walker(0, 1);
        var walker = new Walker(50, 1) {
            @Override
            boolean atItsEnd() {
                return other.ended || super.atItsEnd();
            }
        };
        return first ? both(walker, other) : both(other, walker);
    }

    Polls oneThrows() throws InterruptedException {
        var broken = new Walker(0, 1) {
            @Override
            boolean atItsEnd() {
                ended = true;
                throw new IllegalStateException("this future is broken");
            }
        };
        return both(broken, new Walker(1, 1));
    }

    private static Polls both(Counted first, Counted second) throws InterruptedException {
        var executor = new Executor();
        executor.spawn(first);
        executor.spawn(second);
        executor.run();
        return new Polls(first.polls, second.polls, first.ended && second.ended, first.byCaller && second.byCaller);
    }

    private abstract static class Counted implements Pollable<String> {
        private final Thread caller = Thread.currentThread();
        int polls;
        boolean ended;
        boolean byCaller = true;

        abstract boolean atItsEnd();

        abstract void asksAgain(Waker waker);

        @Override
        public Poll<String> poll(Context context) {
            polls++;
            byCaller &= Thread.currentThread() == caller;
            if (atItsEnd()) {
                ended = true;
                return new Poll.Ready<>("done");
            }
            asksAgain(context.waker());
            return new Poll.Pending<>();
        }
    }

    /** Wakes itself in every poll, as often as it is told. */
    private static class Walker extends Counted {
        private final int wakes;
        private int left;

        Walker(int steps, int wakes) {
            this.left = steps;
            this.wakes = wakes;
        }

        @Override
        boolean atItsEnd() {
            return left == 0;
        }

        @Override
        void asksAgain(Waker waker) {
            left--;
            for (int i = 0; i < wakes; i++) {
                waker.wake();
            }
        }
    }

    /** Is called by two threads: at once, and at once or later. Ready when it is asked again. */
    private static final class Called extends Counted {
        private final int millis;

        Called(int millis) {
            this.millis = millis;
        }

        @Override
        boolean atItsEnd() {
            return polls > 1;
        }

        @Override
        void asksAgain(Waker waker) {
            Thread.ofVirtual().name("caller 1").start(waker::wake);
            Thread.ofVirtual().name("caller 2").start(() -> wakeLater(waker));
        }

        private void wakeLater(Waker waker) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                return;
            }
            waker.wake();
        }
    }

    /** Is woken from another thread, at once or later. */
    private static final class Answer extends Counted {
        private final int millis;
        private volatile boolean there;

        Answer(int millis) {
            this.millis = millis;
        }

        @Override
        boolean atItsEnd() {
            return there;
        }

        @Override
        void asksAgain(Waker waker) {
            if (polls == 1) {
                Thread.ofVirtual().name("network").start(() -> answer(waker));
            }
        }

        private void answer(Waker waker) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                return;
            }
            there = true;
            waker.wake();
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("runs-all")
    void runsAll(Subject executor, Inputs any) {
        int first = any.between(1, 4), second = any.between(1, 4);
        executor.drive("walkers", first, second).inSchedules(1).always(Polls.class,
            "both futures were polled to their end, by the thread that called run()",
            seen -> seen.bothEnded() && seen.first() > first && seen.second() > second && seen.byCaller());
        executor.drive("quick").inSchedules(20).always(Polls.class, "run() returns when all have ended, also those that wait for an answer, and polls them all itself",
            seen -> seen.bothEnded() && seen.byCaller());
    }

    @Check("rests")
    void rests(Subject executor) {
        executor.drive("slow").inSchedules(5).always(Polls.class, "a future that waits a minute is polled twice, whoever else is woken meanwhile",
            seen -> seen.first() == 2);
    }

    @Check("once-per-wake")
    void oncePerWake(Subject executor) {
        executor.drive("wokenTwice").inSchedules(1).always(Polls.class, "woken twice before its next poll, it is polled once",
            seen -> seen.first() == 2);
        executor.drive("wokenByTwo", 0).inSchedules(100).always(Polls.class, "woken by two threads, it is polled once, and not after Ready",
            seen -> seen.first() == 2);
        executor.drive("wokenByTwo", 1_000).inSchedules(5).always(Polls.class, "woken when it is ready already, it is not polled any more",
            seen -> seen.first() == 2);
    }

    @Check("woken-in-poll")
    void wokenInPoll(Subject executor) {
        executor.drive("quick").inAllSchedules().finishes();
    }

    @Check("no-race")
    void noRace(Subject executor) {
        executor.drive("quick").inAllSchedules().never("two threads use the same thing, and nothing orders them", raced(""));
    }

    @Check("fair")
    void fair(Subject executor) {
        executor.drive("waitsForOther", false).inSchedules(1).always(Polls.class,
            "the first future has its turn, though the second one wakes itself",
            seen -> seen.second() <= 3);
        executor.drive("waitsForOther", true).inSchedules(1).always(Polls.class,
            "the second future has its turn, though the first one wakes itself",
            seen -> seen.first() <= 3);
    }

    @Check("survives")
    void survives(Subject executor) {
        executor.drive("oneThrows").inSchedules(1).always(Polls.class, "the other future still gets to its end", Polls::bothEnded);
    }
}
