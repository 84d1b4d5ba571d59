package dev.lockstep.cli;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.wire.Request.Strategy;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The measurements of the engine behind {@code lockstep bench}: schedules, reduction, recorded events. Uses one session. */
final class EngineBench {
    /** Three tasks with three critical sections each: enough schedules to keep a search busy for a second. */
    private static final Cell LOCKS = Cell.of("locks", """
            var lock = new java.util.concurrent.locks.ReentrantLock();
            int[] total = {0};
            Runnable work = () -> { for (int i = 0; i < 3; i++) { lock.lock(); try { total[0]++; } finally { lock.unlock(); } } };
            var a = new Thread(work); var b = new Thread(work); var c = new Thread(work);
            a.start(); b.start(); c.start();
            a.join(); b.join(); c.join();
            """);
    private static final Cell TWO = Cell.of("two-tasks", """
            var lock = new Object();
            int total = 0;
            Runnable work = () -> { for (int i = 0; i < 4; i++) { synchronized (lock) { total++; } } };
            var a = new Thread(work); var b = new Thread(work);
            a.start(); b.start();
            a.join(); b.join();
            """);
    /** Two transfers that have nothing to do with each other. */
    private static final Cell TRANSFERS = Cell.of("transfers", """
            class Account { int balance = 100; synchronized void add(int n) { balance += n; } }
            class Bank { static void transfer(Account from, Account to) { from.add(-10); to.add(10); } }
            var one = new Account(); var two = new Account(); var three = new Account(); var four = new Account();
            var a = new Thread(() -> Bank.transfer(one, two)); var b = new Thread(() -> Bank.transfer(three, four));
            a.start(); b.start();
            a.join(); b.join();
            """);
    /** Nanoseconds an event, the median of batches, with a lock that nobody else wants: hook, lock and clock included. */
    private static final Cell LIVE = Cell.of("live", """
            var lock = new java.util.concurrent.locks.ReentrantLock();
            void pairs(int n) { for (int i = 0; i < n; i++) { lock.lock(); lock.unlock(); } }
            for (int i = 0; i < 10; i++) { pairs(10_000); }
            double[] batches = new double[100];
            for (int i = 0; i < batches.length; i++) {
                long began = System.nanoTime();
                pairs(1_000);
                batches[i] = (System.nanoTime() - began) / 2_000.0;
            }
            Arrays.sort(batches);
            batches[batches.length / 2]
            """);
    private static final Cell MILLION = Cell.of("million", """
            var lock = new java.util.concurrent.locks.ReentrantLock();
            for (int i = 0; i < 499_999; i++) { lock.lock(); lock.unlock(); }
            """);

    private static final Cell SHORT = Cell.of("short", """
            var lock = new java.util.concurrent.locks.ReentrantLock();
            for (int i = 0; i < 20_000; i++) { lock.lock(); lock.unlock(); }
            """);

    private static final int EVENTS = 999_999;
    private static final int WARM_UP = 2;
    private static final long SCHEDULES = 50_000;
    private static final long FEW = 1_000;
    private static final long MILLION_SCHEDULES = 1_000_000;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final double MEGABYTE = 1 << 20;

    private final Session session;
    private final int rounds;

    EngineBench(Session session, int rounds) {
        this.session = session;
        this.rounds = rounds;
    }

    /** {@return how fast a small program's schedules are searched by a worker that does not know it, compiling included} */
    Measurement fromZero(Cell cell) {
        rate(cell, all(SCHEDULES));
        return Measurement.of("schedules of the scratch cell, search from zero", "/s", repeat(() -> rate(cell, all(SCHEDULES))), "");
    }

    /** Each kind of search and of run, as short as it can be: what the host does is the same, and workers need no training. */
    void rehearse() {
        explore(TWO, all(FEW));
        explore(LOCKS, traced(FEW));
        explore(LOCKS, all(FEW).withJobs(2));
        explore(TRANSFERS, all(FEW).with(Strategy.REDUCED, LONG, FEW));
        run(SHORT, RunOptions.live());
    }

    List<Measurement> rows() {
        var rows = new ArrayList<Measurement>();
        rows.add(rate("schedules of two tasks with one lock", TWO, all(SCHEDULES), ">= 50,000 /s"));
        rows.add(rate("the same, each with its full trace", TWO, traced(SCHEDULES), ">= 20,000 /s"));
        rows.add(rate("schedules of three tasks with one lock", LOCKS, all(SCHEDULES), ">= 50,000 /s"));
        rows.add(rate("the same, each with its full trace", LOCKS, traced(SCHEDULES), ">= 20,000 /s"));
        int cores = Runtime.getRuntime().availableProcessors();
        rows.add(Measurement.of("the same by " + cores + " workers, their start included", "/s",
                List.of(rate(LOCKS, all(4 * SCHEDULES).withJobs(cores))), ""));
        rows.addAll(reduction());
        rows.add(Measurement.of("an event recorded in real time", "ns", repeat(this::nanosOfAnEvent), "<= 150 ns"));
        rows.addAll(million());
        return rows;
    }

    /** A million schedules in one worker; how much more memory it has after the second half of them than after the first. */
    List<Measurement> soak(Supplier<List<Double>> megabytes) {
        var rates = new ArrayList<>(rates(MILLION_SCHEDULES / 2));
        double before = most(megabytes.get());
        rates.addAll(rates(MILLION_SCHEDULES / 2));
        double after = most(megabytes.get());
        return List.of(Measurement.of("a million schedules in one worker", "/s", rates, ""),
                Measurement.of("memory that the second half million took", "MB", List.of(after - before), "0 MB"));
    }

    private List<Double> rates(long schedules) {
        var rates = new ArrayList<Double>();
        for (long done = 0; done < schedules; done += SCHEDULES) {
            rates.add(rate(LOCKS, all(SCHEDULES)));
        }
        return rates;
    }

    private static double most(List<Double> megabytes) {
        return megabytes.stream().mapToDouble(each -> each).max().orElse(Double.NaN);
    }

    private Measurement rate(String what, Cell cell, ExploreOptions options, String budget) {
        for (int i = 0; i < WARM_UP; i++) {
            rate(cell, options);
        }
        return Measurement.of(what, "/s", repeat(() -> rate(cell, options)), budget);
    }

    private List<Measurement> reduction() {
        double every = explore(TRANSFERS, all(10_000_000)).found().schedules();
        var reduced = explore(TRANSFERS, all(10_000_000).with(Strategy.REDUCED, LONG, 10_000_000)).found();
        return List.of(Measurement.of("schedules of two transfers apart, plain", "", List.of(every), ""),
                Measurement.of("schedules of them that reduction runs", "", List.of((double) reduced.schedules()), ""));
    }

    private double nanosOfAnEvent() {
        var result = run(LIVE, RunOptions.live());
        return switch (result.outcome()) {
            case Outcome.Completed(String value, _) -> Double.parseDouble(value);
            default -> Double.NaN;
        };
    }

    private List<Measurement> million() {
        double before = usedMegabytes();
        var result = run(MILLION, RunOptions.live());
        double kept = usedMegabytes() - before;
        var trace = result.trace();
        long lost = trace.dropped() + Math.max(0, EVENTS - trace.events().size());
        return List.of(Measurement.of("events of a run of a million that were lost", "", List.of((double) lost), "0"),
                Measurement.of("host memory that keeps them", "MB", List.of(kept), "<= 256 MB"));
    }

    private static double usedMegabytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private RunResult run(Cell cell, RunOptions options) {
        return session.run(List.of(cell), cell.id(), options, RunListener.SILENT);
    }

    private double rate(Cell cell, ExploreOptions options) {
        long began = System.nanoTime();
        var found = explore(cell, options);
        return found.found().schedules() * 1e9 / (System.nanoTime() - began);
    }

    private Exploration explore(Cell cell, ExploreOptions options) {
        return session.explore(List.of(cell), cell.id(), options, RunListener.SILENT);
    }

    private static ExploreOptions all(long schedules) {
        return new ExploreOptions(Strategy.ALL, schedules, LONG, -1, true, Optional.empty(), List.of(), 1, Limits.interactive());
    }

    /** A moment that never comes: each run's trace is looked through. */
    private static ExploreOptions traced(long schedules) {
        return new ExploreOptions(Strategy.ALL, schedules, LONG, -1, true, Optional.of(new Moment.Called("nobody")), List.of(), 1, Limits.interactive());
    }

    private List<Double> repeat(DoubleSupplier measure) {
        var values = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            values.add(measure.getAsDouble());
        }
        return values;
    }
}
