package dev.lockstep.worker.live;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.schedule.Labels;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run on real threads. The thread that calls {@link #run} waits, collects events and enforces the limits; the learner's
 * main task has a thread of its own. Threads that still run when it is over keep their task: their output stays theirs.
 */
public final class LiveRun {
    private static final int TICK_MILLIS = 25;
    /** After so many events in one tick the next ones are fetched at once: what waits to be fetched is memory that grows old. */
    private static final int BUSY = 10_000;
    /** How long a stopped program has to notice by itself. */
    private static final int COOPERATIVE_TICKS = 2;
    /** How long a run that has returned from main waits for threads that still work. */
    private static final long GRACE_NANOS = 2_000_000_000L;
    /** Ticks without change until threads that all wait for ever count as stuck. */
    private static final int QUIET_TICKS = 20;

    /** The learner's main task; what it throws ends the run. */
    @FunctionalInterface
    public interface Main {
        Ending.Completed call(LiveTask task) throws Throwable;
    }

    /** Turns an exception into a value, on the thread that threw it. */
    @FunctionalInterface
    public interface Failures {
        Ending.Failure of(Throwable thrown, int task);
    }

    private final Limits limits;
    private final LiveWatch watch;
    private final Failures failures;
    private final Consumer<List<TraceEvent>> sink;
    private final LiveThreads threads = new LiveThreads();
    private final LiveEvents events;
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicInteger tasks = new AtomicInteger();
    private final Map<Thread, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private final AtomicReference<Ending.@Nullable Failure> failure = new AtomicReference<>();
    private final long start = System.nanoTime();
    private volatile boolean stopping;
    private volatile boolean closed;
    private boolean interrupted;
    private boolean busy;

    public LiveRun(Limits limits, LiveWatch watch, IntFunction<String> places, IntFunction<String> names, Failures failures,
            Consumer<List<TraceEvent>> sink) {
        this.limits = limits;
        this.watch = watch;
        this.failures = failures;
        this.sink = sink;
        this.events = new LiveEvents(places, names);
    }

    /** Runs to the end. When it was stopped, returns only after every thread of the run has ended. */
    public Ending run(Main main) {
        Live.begin(this);
        var thread = threads.main(() -> mainTask(main));
        thread.start();
        try {
            watch(thread);
        } finally {
            closed = true;
            Live.end(this);
        }
        flush();
        var thrown = failure.get();
        var last = ending.get();
        if (thrown != null && !(last instanceof Ending.Exited) && !(last instanceof Ending.Stopped)) {
            return new Ending.Threw(thrown);
        }
        return switch (last) {
            case null -> new Ending.Completed("", new Value.Nothing());
            case Ending.Stopped(boolean timedOut, boolean _, String at) -> new Ending.Stopped(timedOut, interrupted, at);
            default -> last;
        };
    }

    private void mainTask(Main main) {
        var task = LiveTask.main(this);
        try {
            ending.compareAndSet(null, main.call(task));
        } catch (StopSignal stopped) {
            // The ending says why.
        } catch (Throwable thrown) {
            failed(task, thrown);
        } finally {
            record(task, Kind.ENDED, null, null, 0);
        }
    }

    private void watch(Thread main) {
        long returned = 0;
        int quiet = 0;
        long seen = 0;
        int patience = 0;
        while (true) {
            boolean over = threads.join(main, busy && !stopping ? 1 : TICK_MILLIS);
            flush();
            long now = System.nanoTime();
            returned = over && returned == 0 ? now : returned;
            if (stopping) {
                if (threads.allEnded()) {
                    return;
                }
                if (++patience > COOPERATIVE_TICKS) {
                    interrupted = true;
                    threads.interruptAll();
                }
            } else if (over && (!threads.working() || now - returned > GRACE_NANOS)) {
                return;
            } else if (now - start > limits.millis() * 1_000_000) {
                stop(true);
            } else {
                quiet = seen == sequence.get() && threads.allWait() ? quiet + 1 : 0;
                seen = sequence.get();
                detectStuck(over, quiet);
            }
        }
    }

    private void detectStuck(boolean over, int quiet) {
        var cycle = quiet > 1 ? events.owners().cycle() : List.<Integer>of();
        if (!cycle.isEmpty()) {
            end(stuck(Ending.Stuck.Reason.DEADLOCK, cycle));
        } else if (!over && quiet > QUIET_TICKS) {
            end(stuck(Ending.Stuck.Reason.NOTHING_LEFT_TO_WAKE_IT, numbers.values().stream().sorted().toList()));
        }
    }

    private Ending stuck(Ending.Stuck.Reason reason, List<Integer> who) {
        return new Ending.Stuck(reason, who.stream().map(task -> events.owners().waiting(task, this::name)).toList());
    }

    private String name(int task) {
        for (var entry : numbers.entrySet()) {
            if (entry.getValue() == task) {
                return entry.getKey().getName();
            }
        }
        return "";
    }

    private void flush() {
        busy = events.collect(sink) > BUSY;
    }

    /** Stops the run from outside, or at its limit of time. */
    public void stop(boolean timedOut) {
        end(new Ending.Stopped(timedOut, false, threads.place()));
    }

    private void end(Ending why) {
        ending.compareAndSet(null, why);
        stopping = true;
        Live.stopping();
    }

    /** A learner's thread asked the process to end: it does not go on. */
    void exit(int status, String at) {
        end(new Ending.Exited(status, at));
        throw new StopSignal();
    }

    boolean hasExited() {
        return stopping && ending.get() instanceof Ending.Exited;
    }

    LiveWatch watch() {
        return watch;
    }

    boolean isStopping() {
        return stopping;
    }

    /** The first exception that nobody caught is the ending; {@return whether this was it} */
    boolean failed(LiveTask task, Throwable thrown) {
        if (thrown instanceof StopSignal || stopping) {
            return true;
        }
        boolean first = failure.compareAndSet(null, failures.of(thrown, task.number()));
        record(task, Kind.THREW, null, Labels.nameOf(thrown.getClass()), 0);
        return first && !closed;
    }

    /** Numbers a thread: the main one 0, others as they start. */
    int number(Thread thread) {
        return numbers.computeIfAbsent(thread, t -> {
            threads.add(t);
            return tasks.getAndIncrement();
        });
    }

    int number(Thread self, EventLog log) {
        int number = number(self);
        events.add(number, log);
        return number;
    }

    /**
     * Appends one event; after the limit of events, or when the run is over, only counts. Take it inside the critical section
     * for acquire and release: then the order of the sequence is the order of the lock.
     */
    void record(LiveTask task, Kind kind, @Nullable Object object, @Nullable Object detail, int site) {
        if (closed) {
            return;
        }
        task.number();
        long seq = sequence.getAndIncrement();
        if (seq < limits.events()) {
            task.log().append(seq, System.nanoTime() - start, kind, object, detail, site);
        }
    }

    /** {@return how many events there were, kept or not} */
    public long eventCount() {
        return sequence.get();
    }
}
