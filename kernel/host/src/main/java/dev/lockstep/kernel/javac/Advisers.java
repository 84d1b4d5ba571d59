package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Question;
import dev.lockstep.kernel.compile.Bounds;
import dev.lockstep.kernel.worker.Launcher;
import dev.lockstep.kernel.worker.WorkerLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Answers questions about cells that are being written, from a process of its own that begins with the first question: a text that
 * keeps it busy costs that process, never a run. Whoever wrote such a text gets no answers for a while; everybody else is served by
 * the next process. Thread-safe.
 */
public final class Advisers implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Duration REST = Duration.ofMinutes(1);
    /** A process can also be gone for a neighbour's sake. */
    private static final Duration SHORT_REST = Duration.ofSeconds(5);

    private final Launcher launcher;
    private final WorkerLimits limits;
    private final InstantSource clock;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();
    private Optional<Plant> working = Optional.empty();
    private boolean closed;

    public Advisers(Launcher launcher, WorkerLimits limits, InstantSource clock) {
        this.launcher = launcher;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * {@return what there is to say; nothing when it would take too long}
     *
     * @param who asks, one question at a time
     * @param above the cells above, which need not compile
     */
    public Advice answer(String who, List<Cell> above, Cell cell, Question question) {
        var refused = Bounds.refuse(cell.id(), cell.source());
        if (refused.isPresent()) {
            return question instanceof Question.Errors ? new Advice.Faults(List.of(refused.get())) : new Advice.Nothing();
        }
        if (clock.instant().isBefore(resting.getOrDefault(who, Instant.MIN))) {
            return new Advice.Nothing();
        }
        var order = new Order.Look(who, above.stream().filter(upper -> Bounds.refuse(upper.id(), upper.source()).isEmpty()).map(Advisers::said).toList(),
                said(cell), question);
        var turn = turns.computeIfAbsent(who, _ -> new ReentrantLock());
        try {
            if (!turn.tryLock(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Advice.Nothing();
            }
            try {
                return ask(who, order);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Advice.Nothing();
        }
    }

    private Advice ask(String who, Order order) throws InterruptedException {
        var plant = plant();
        if (plant.isEmpty()) {
            return new Advice.Nothing();
        }
        try {
            plant.get().awaitReady();
            var made = Plant.await(plant.get().order(order), LIMIT);
            if (made.isEmpty()) {
                resting.put(who, clock.instant().plus(REST));
                plant.get().close();
            }
            return made.isPresent() && made.get() instanceof Delivery.Seen(Advice advice) ? advice : new Advice.Nothing();
        } catch (Plant.Gone e) {
            resting.put(who, clock.instant().plus(SHORT_REST));
            return new Advice.Nothing();
        }
    }

    private static Order.Said said(Cell cell) {
        return new Order.Said(cell.id(), cell.source());
    }

    private synchronized Optional<Plant> plant() {
        if (closed) {
            return Optional.empty();
        }
        if (working.filter(Plant::alive).isEmpty()) {
            working = Optional.of(new Plant(launcher, limits));
        }
        return working;
    }

    @Override
    public synchronized void close() {
        closed = true;
        working.ifPresent(Plant::close);
    }
}
