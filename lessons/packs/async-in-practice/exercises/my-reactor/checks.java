import static dev.lockstep.check.Moment.before;
import static dev.lockstep.check.Moment.called;
import static dev.lockstep.check.Moment.raced;

import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** What was read, and by how many polls. */
record Conversation(String text, int polls) {}

/** How often a waker was called, whether always by the reactor's thread, and whether that thread has ended. */
record Woken(int times, boolean byReactor, boolean ended) {}

/** How often each of two wakers was called, when only the second one's channel had bytes. */
record Two(int first, int second) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Conversation conversation(String text, int after) throws Exception {
        var reactor = new Reactor();
        start(reactor);
        var pipe = Pipe.open();
        Thread.ofVirtual().name("peer").start(() -> {
            write(pipe, text.substring(0, 2), after);
            write(pipe, text.substring(2) + "\n", after);
        });
        var executor = new TaskWaker();
        var line = new Line(pipe.source(), reactor);
        int polls = 1;
        Poll<String> answer = line.poll(executor);
        while (!(answer instanceof Poll.Ready<String>)) {
            executor.wakes.acquire();
            answer = line.poll(executor);
            polls++;
        }
        reactor.close();
        return new Conversation(answer instanceof Poll.Ready<String>(String got) ? got : "", polls);
    }

    /** Two channels wait; bytes come to the second one. */
    Two two() throws Exception {
        var reactor = new Reactor();
        start(reactor);
        Pipe quiet = Pipe.open(), busy = Pipe.open();
        TaskWaker first = new TaskWaker(), second = new TaskWaker();
        busy.source().configureBlocking(false);
        quiet.source().configureBlocking(false);
        reactor.register(busy.source(), second);
        reactor.register(quiet.source(), first);
        write(busy, "x", 1_000);
        Thread.sleep(1_000);
        reactor.close();
        return new Two(first.wakes.availablePermits(), second.wakes.availablePermits());
    }

    /** The bytes lie there when somebody registers, and nobody reads them for a second. */
    Woken unread(boolean waits) throws Exception {
        var reactor = new Reactor();
        var pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        write(pipe, "x", 0);
        var thread = start(reactor);
        var executor = new TaskWaker();
        var others = new AtomicInteger();
        reactor.register(pipe.source(), () -> {
            executor.wake();
            others.addAndGet(Thread.currentThread() == thread ? 0 : 1);
            if (executor.wakes.availablePermits() > 4) {
                stop(reactor); // it would go on like this for ever
            }
        });
        if (waits) {
            Thread.sleep(1_000);
        } else {
            executor.wakes.acquire();
            executor.wakes.release();
        }
        int times = executor.wakes.availablePermits();
        reactor.close();
        thread.join(1_000);
        return new Woken(times, others.get() == 0, !thread.isAlive());
    }

    private static void stop(Reactor reactor) {
        try {
            reactor.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread start(Reactor reactor) {
        return Thread.ofVirtual().name("reactor").start(() -> {
            try {
                reactor.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void write(Pipe pipe, String text, int after) {
        try {
            Thread.sleep(after);
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                pipe.sink().write(bytes);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class TaskWaker implements Waker {
        private final Semaphore wakes = new Semaphore(0);

        @Override
        public void wake() {
            wakes.release();
        }
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("wakes")
    void wakes(Subject reactor) {
        reactor.drive("unread", false).inSchedules(1).always(Woken.class, "a channel that has bytes wakes its waker",
            seen -> seen.times() > 0);
    }

    @Check("in-order")
    void inOrder(Subject reactor) {
        var polledForIt = before(called("TaskWaker.wake"), called("Line.poll"));
        reactor.drive("conversation", "hello", 1_000).inSchedules(30).sometimes("poll, then register, then wake, then poll",
            before(called("Reactor.register"), polledForIt));
        reactor.drive("unread", true).inSchedules(1).always(Woken.class, "it is the reactor's thread that wakes", Woken::byReactor);
    }

    @Check("once")
    void once(Subject reactor) {
        reactor.drive("unread", true).inSchedules(1).always(Woken.class, "woken once for one registration", seen -> seen.times() == 1);
    }

    @Check("own-waker")
    void ownWaker(Subject reactor) {
        reactor.drive("two").inSchedules(5).always(Two.class, "only the waker of the channel with bytes is called", seen -> seen.first() == 0 && seen.second() == 1);
    }

    @Check("every-schedule")
    void everySchedule(Subject reactor, Inputs any) {
        String text = any.word(5);
        var conversations = reactor.drive("conversation", text, 1_000).inSchedules(100);
        conversations.finishes();
        conversations.always(Conversation.class, "the whole line was read", seen -> seen.text().equals(text));
    }

    @Check("closes")
    void closes(Subject reactor) {
        reactor.drive("unread", true).inSchedules(1).always(Woken.class, "after close() its thread ends", Woken::ended);
        reactor.drive("unread", true).inSchedules(1).never("two threads use a field, and nothing orders them", raced(""));
    }
}
