package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.Sayings;
import dev.lockstep.kernel.compile.Bounds;
import dev.lockstep.kernel.shell.CellCompiler;
import dev.lockstep.kernel.shell.Compiled;
import dev.lockstep.kernel.worker.Launcher;
import dev.lockstep.kernel.worker.WorkerLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Compilers in a process of their own. A compilation that is late, or eats the process's memory, costs that process: a spare one
 * is started as soon as a compilation takes long, and takes over everybody else's as soon as it is ready. Whoever was compiling when
 * a process went is served again, alone, so that nobody is refused for what a neighbour wrote.
 */
public final class Apart implements Compilers {
    private static final Duration CELL_LIMIT = Duration.ofSeconds(15);
    private static final Duration FILES_LIMIT = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Launcher launcher;
    private final WorkerLimits limits;
    private final ReentrantLock alone = new ReentrantLock();
    private Optional<Plant> working = Optional.empty();
    private Optional<Plant> spare = Optional.empty();
    private final Set<Plant> left = new HashSet<>();
    private boolean closed;

    /** Starts the process; whoever comes first waits for it. */
    public Apart(Launcher launcher, WorkerLimits limits) {
        this.launcher = launcher;
        this.limits = limits;
        plant();
    }

    /** What came of an order: a delivery, or why there is none. */
    private sealed interface Result {
        record Made(Delivery delivery) implements Result {}

        record Refused(String message) implements Result {}
    }

    @Override
    public CellCompiler open(String session) {
        return new Cells(session);
    }

    @Override
    public Compilation compile(List<ProgramFile> files, boolean judge) {
        for (var file : files) {
            var refused = Bounds.refuse(file.name(), file.text());
            if (refused.isPresent()) {
                return new Compilation.Rejected(List.of(refused.get()));
            }
        }
        return switch (ask(new Order.Files(files, judge), FILES_LIMIT)) {
            case Result.Made(Delivery.Files(var compilation)) -> compilation;
            case Result.Made(var other) -> throw new KernelException("The compiler failed: " + other);
            case Result.Refused(var message) ->
                new Compilation.Rejected(List.of(said(files.isEmpty() ? "" : files.getFirst().name(), message)));
        };
    }

    private static Diagnostic said(String cell, String message) {
        return new Diagnostic(cell, 1, 1, 1, 1, true, message, Sayings.english("compiler.smaller-steps"));
    }

    private Result ask(Order order, Duration limit) {
        try {
            try {
                return moving(order, limit);
            } catch (Plant.Gone neighbour) {
                alone.lock();
                try {
                    return moving(order, limit);
                } finally {
                    alone.unlock();
                }
            }
        } catch (Plant.Gone itself) {
            return new Result.Refused(Sayings.english("compiler.memory", limits.table().shown(dev.lockstep.kernel.Limit.HEAP)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KernelException("The wait for the compiler was interrupted.", e);
        }
    }

    /** From one process to the next, as long as an older text keeps it busy. */
    private Result moving(Order order, Duration limit) throws Plant.Gone, InterruptedException {
        while (true) {
            try {
                return once(order, limit);
            } catch (Plant.Busy elsewhere) {
                continue;
            }
        }
    }

    private Result once(Order order, Duration limit) throws Plant.Gone, InterruptedException {
        var plant = plant();
        plant.awaitReady();
        var coming = plant.order(order);
        var made = Plant.await(coming, LONG);
        if (made.isEmpty()) {
            prepareSpare();
            long end = System.nanoTime() + limit.minus(LONG).toNanos();
            while (made.isEmpty() && System.nanoTime() < end) {
                made = Plant.await(coming, LOOK);
                takeOver(plant);
            }
        }
        if (made.isEmpty() || isLeft(plant)) {
            plant.close();
        }
        if (made.isEmpty()) {
            return new Result.Refused(Sayings.english("compiler.long", limit.toSeconds()));
        }
        return switch (made.get()) {
            case Delivery.TooDeep _ -> new Result.Refused(Sayings.english("compiler.deep"));
            case Delivery.Broken(var why) -> throw new KernelException("The compiler failed: " + why);
            case Delivery.Cell _, Delivery.Seen _, Delivery.Files _, Delivery.Ready _ -> new Result.Made(made.get());
        };
    }

    private synchronized Plant plant() {
        if (closed) {
            throw new KernelException("The kernel is closed.");
        }
        if (working.filter(Plant::alive).isEmpty()) {
            working = Optional.of(spare.filter(Plant::alive).orElseGet(() -> new Plant(launcher, limits)));
            spare = Optional.empty();
        }
        return working.get();
    }

    private synchronized void prepareSpare() {
        if (!closed && spare.filter(Plant::alive).isEmpty()) {
            spare = Optional.of(new Plant(launcher, limits));
        }
    }

    /** Everybody but the one who keeps that process busy goes to the spare one, once that is ready. */
    private synchronized void takeOver(Plant busy) {
        boolean can = !closed && working.filter(plant -> plant == busy).isPresent() && spare.filter(Plant::isReady).isPresent();
        if (can && busy.isShared()) {
            working = spare;
            spare = Optional.empty();
            left.removeIf(plant -> !plant.alive());
            left.add(busy);
            busy.sendAway();
        }
    }

    /** {@return whether that process was left to one who kept it busy, and now has nothing to do any more} */
    private synchronized boolean isLeft(Plant plant) {
        return left.remove(plant);
    }

    @Override
    public synchronized void close() {
        closed = true;
        working.ifPresent(Plant::close);
        spare.ifPresent(Plant::close);
        left.forEach(Plant::close);
    }

    /** One session's cells; the process may forget them at any time. */
    private final class Cells implements CellCompiler {
        private final String session;
        private final List<Order.Said> accepted = new ArrayList<>();

        Cells(String session) {
            this.session = session;
        }

        @Override
        public Compiled compile(String cell, String source) {
            var refused = Bounds.refuse(cell, source);
            if (refused.isPresent()) {
                return new Compiled.Refused(List.of(refused.get()));
            }
            var said = new Order.Said(cell, source);
            return switch (ask(new Order.Cell(session, List.copyOf(accepted), said), CELL_LIMIT)) {
                case Result.Made(Delivery.Cell(var compiled)) -> {
                    if (compiled instanceof Compiled.Accepted) {
                        accepted.add(said);
                    }
                    yield compiled;
                }
                case Result.Made(var other) -> throw new KernelException("The compiler failed: " + other);
                case Result.Refused(var message) -> new Compiled.Refused(List.of(said(cell, message)));
            };
        }

        @Override
        public void clear() {
            accepted.clear();
        }

        @Override
        public void close() {
            Optional<Plant> plant;
            synchronized (Apart.this) {
                plant = working.filter(Plant::alive);
            }
            plant.ifPresent(alive -> alive.forget(session));
        }
    }
}
