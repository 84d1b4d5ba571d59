package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.kernel.worker.Answer.Died;
import dev.lockstep.kernel.worker.Answer.End;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One session's place at a worker: when the worker dies or is killed, the next request gets a fresh one into which every class
 * that was loaded is loaded again. One request at a time; {@link #stop} comes from any thread.
 */
public final class Seat implements AutoCloseable {
    private final WorkerPool pool;
    private final WorkerPool helpers;
    private final Ladder ladder;
    private final List<Request.Load> loads = new ArrayList<>();
    private volatile Optional<Worker> worker = Optional.empty();
    private volatile Consumer<Reply> listener = reply -> {};
    private volatile boolean running;
    private boolean closed;
    private int workers;

    public Seat(WorkerPool pool) {
        this(pool, pool);
    }

    /** A seat at a worker of one pool, whose helpers come from another. */
    public Seat(WorkerPool pool, WorkerPool helpers) {
        this(pool, helpers, Ladder.usual());
    }

    Seat(WorkerPool pool, Ladder ladder) {
        this(pool, pool, ladder);
    }

    private Seat(WorkerPool pool, WorkerPool helpers, Ladder ladder) {
        this.pool = pool;
        this.helpers = helpers;
        this.ladder = ladder;
    }

    /** {@return a seat at another worker, for which the same classes are loaded; whoever asked for it closes it} */
    public synchronized Seat helper() {
        var helper = new Seat(helpers, helpers, ladder);
        helper.loads.addAll(loads);
        return helper;
    }

    /** {@return what a worker here may use} */
    public LimitTable limits() {
        return pool.limits();
    }

    /** Loads classes, now and again into every later worker of this seat. */
    public synchronized void load(Request.Load load) {
        loads.add(load);
        worker.filter(Worker::alive).ifPresent(alive -> alive.send(load));
    }

    /** Hears output, events and progress on the reader's thread. */
    public void listen(Consumer<Reply> listener) {
        this.listener = listener;
    }

    /** {@return how many workers this seat has had; a change means that variables were lost} */
    public synchronized int workers() {
        if (worker.isPresent() && !worker.get().alive()) {
            worker = Optional.empty();
            workers++;
        }
        return workers;
    }

    /** Sends a request to the worker, a fresh one if need be, and waits for its end. */
    public Answer ask(Request request, Duration limit, Function<Reply, Optional<Request>> side) {
        return ask(request, limit, side, () -> false);
    }

    /** The same; {@code unwanted} says whether somebody asked for its end before {@link #stop} could reach it. */
    public Answer ask(Request request, Duration limit, Function<Reply, Optional<Request>> side, BooleanSupplier unwanted) {
        try {
            var at = sit();
            if (at.isEmpty()) {
                return new Died(Death.of("its session was closed"));
            }
            at.get().forget();
            running = true;
            if (unwanted.getAsBoolean()) {
                stop();
            }
            return ladder.ask(at.get(), request, limit, side);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            worker.ifPresent(Worker::kill);
            return new Died(Death.of("the wait for it was interrupted"));
        } finally {
            running = false;
        }
    }

    /** Asks the running request to end; does nothing when none runs. */
    public void stop() {
        if (running) {
            worker.ifPresent(at -> at.want(End.STOP));
        }
    }

    /** Makes sure a worker sits here already, so that the first run need not wait. */
    public void warm() {
        try {
            sit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KernelException("The wait for a worker was interrupted.", e);
        }
    }

    /** Ends the worker; the next request gets another one. */
    public synchronized void dismiss() {
        worker.ifPresent(Worker::kill);
        workers();
    }

    /** Forgets every class and ends the worker. */
    public synchronized void clear() {
        loads.clear();
        worker.ifPresent(Worker::kill);
        workers();
    }

    /** {@return the worker that sits here, or nobody after the end} */
    private synchronized Optional<Worker> sit() throws InterruptedException {
        workers();
        if (worker.isEmpty() && !closed) {
            var fresh = pool.take();
            fresh.listen(reply -> listener.accept(reply));
            loads.forEach(fresh::send);
            worker = Optional.of(fresh);
        }
        return worker;
    }

    /** Ends the worker; nobody sits here any more. */
    @Override
    public synchronized void close() {
        closed = true;
        worker.ifPresent(Worker::kill);
    }
}
