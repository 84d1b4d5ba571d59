package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.wire.Request.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsTest {
    /** Three tasks, two locks, some of them in the other order: it gets stuck, and loses updates. */
    private static final Cell WRONG = Cell.of("wrong", """
            var left = new Object();
            var right = new Object();
            int total = 0;
            Runnable there = () -> { synchronized (left) { synchronized (right) { total++; } } };
            Runnable back = () -> { synchronized (right) { synchronized (left) { total++; } } };
            Runnable bare = () -> total++;
            var tasks = java.util.List.of(new Thread(there), new Thread(back), new Thread(bare));
            tasks.forEach(Thread::start);
            for (var task : tasks) task.join();
            System.out.println(total);
            """);
    private static final Cell RIGHT = Cell.of("right", """
            var lock = new java.util.concurrent.locks.ReentrantLock();
            int[] total = {0};
            Runnable work = () -> { for (int i = 0; i < 2; i++) { lock.lock(); try { total[0]++; } finally { lock.unlock(); } } };
            var a = new Thread(work); var b = new Thread(work);
            a.start(); b.start();
            a.join(); b.join();
            assert total[0] == 4;
            """);
    /** So many schedules that no way comes to its end in a second, nor in two. */
    private static final Cell LARGE = Cell.of("large", """
            int[] total = {0};
            Runnable work = () -> { for (int i = 0; i < 12; i++) { synchronized (total) { total[0]++; } } };
            var tasks = java.util.List.of(new Thread(work), new Thread(work), new Thread(work), new Thread(work));
            tasks.forEach(Thread::start);
            for (var task : tasks) task.join();
            """);

    private static Kernel kernel;
    private static Bench bench;

    @BeforeAll
    static void open() {
        kernel = Bench.kernel();
        bench = new Bench(kernel).add(WRONG).add(RIGHT).add(LARGE);
    }

    @AfterAll
    static void close() {
        bench.close();
        kernel.close();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, ALL, 1000000, true", "wrong, ALL, 1000000, false", "wrong, REDUCED, 1000000, true", "wrong, REDUCED, 1000000, false",
        "wrong, ALL, 2000, true", "wrong, ALL, 1, true", "right, ALL, 1000000, true", "right, REDUCED, 1000000, false", "right, ALL, 100, false"})
    void severalWorkersFindWhatOneFinds(String cell, Strategy strategy, long budget, boolean countAll) {
        var alone = found(cell, options(strategy, budget, countAll));
        var together = found(cell, options(strategy, budget, countAll).withJobs(3));
        assertThat(together).isEqualTo(alone);
        assertThat(alone.complete()).isEqualTo(budget == 1_000_000 && (countAll || cell.equals("right")));
    }

    @Test
    void aSearchThatOneSecondDoesNotDecideGoesOnByItself() {
        var options = new ExploreOptions(Strategy.AUTO, 1_000_000_000, Duration.ofSeconds(4), -1, false, Optional.empty(), List.of(), 1,
                Limits.interactive(), 0);
        assertThat(bench.explore("large", options).verdict()).isInstanceOfAny(Verdict.SampledPass.class, Verdict.PassBounded.class);
    }

    private static Found found(String cell, ExploreOptions options) {
        var found = bench.explore(cell, options).found();
        return new Found(found.schedules(), found.failing(), found.complete(), found.reduced(), found.preemptionBound(), found.sampled(),
                found.firstFailing(), found.failure(), found.witness(), found.uncontrolled(), found.diverged(), found.undecided(),
                found.observations(), List.of(), List.of(), found.drawn());
    }

    private static ExploreOptions options(Strategy strategy, long budget, boolean countAll) {
        return new ExploreOptions(strategy, budget, Duration.ofSeconds(60), -1, countAll, Optional.empty(), List.of(), 1, Limits.interactive());
    }
}
