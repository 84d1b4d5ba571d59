package dev.lockstep.worker.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Merge;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.search.Model.Await;
import dev.lockstep.worker.search.Model.Join;
import dev.lockstep.worker.search.Model.Lock;
import dev.lockstep.worker.search.Model.Nop;
import dev.lockstep.worker.search.Model.Notify;
import dev.lockstep.worker.search.Model.Op;
import dev.lockstep.worker.search.Model.Read;
import dev.lockstep.worker.search.Model.Unlock;
import dev.lockstep.worker.search.Model.Write;
import dev.lockstep.worker.wire.Request.Search;
import dev.lockstep.worker.wire.Request.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private static Found search(Subject subject, Strategy strategy, long budget, int bound, boolean countAll, List<Integer> prefix) {
        return search(subject, strategy, budget, bound, countAll, prefix, System::nanoTime);
    }

    private static Found search(Subject subject, Strategy strategy, long budget, int bound, boolean countAll, List<Integer> prefix,
            LongSupplier clock) {
        var request = new Search(new Program(List.of(), List.of(), List.of(), List.of()), strategy, budget, 60_000, bound, countAll,
                Optional.empty(), prefix, 1, Limits.interactive());
        return new Explorer(subject, request, clock, (schedules, failing) -> { }).explore();
    }

    private static Found all(Subject subject) {
        return search(subject, Strategy.ALL, 1_000_000, -1, true, List.of());
    }

    private static Found reduced(Subject subject) {
        return search(subject, Strategy.REDUCED, 1_000_000, -1, true, List.of());
    }

    @Test
    void eighteenOfThirtyFiveSchedulesOfTheCounterLoseAnUpdate() {
        var found = all(Model.counter());
        assertThat(found.schedules()).isEqualTo(35);
        assertThat(found.failing()).isEqualTo(18);
        assertThat(found.complete()).isTrue();
        assertThat(found.reduced()).isFalse();
    }

    @Test
    void theSimplestFailureOfTheCounterHasTwoSwitchesAndTheLastOneMatters() {
        var failing = all(Model.counter()).failure().orElseThrow();
        assertThat(failing.choices().stream().filter(c -> c != 0)).hasSize(1);
        assertThat(failing.choices().get(failing.decisive())).isNotZero();
        var without = new ArrayList<>(failing.choices());
        without.set(failing.decisive(), 0);
        var passing = Model.counter().run(Replay.of(without), false).orElseThrow();
        assertThat(Schedules.failed(passing)).isFalse();
        var again = Model.counter().run(Replay.of(failing.choices()), false).orElseThrow();
        assertThat(again).isEqualTo(failing.ending());
    }

    @Test
    void stepsThatDoNotTouchHaveOneScheduleAfterReduction() {
        var one = List.<Op>of(new Nop(), new Write(0, 1), new Write(0, 2));
        var other = List.<Op>of(new Nop(), new Write(1, 1), new Write(1, 2));
        assertThat(all(new Model(List.of(one, other), v -> true)).schedules()).isEqualTo(20);
        assertThat(reduced(new Model(List.of(one, other), v -> true)).schedules()).isEqualTo(1);
    }

    @Test
    void twoTasksThatIncrementHaveFourClassesOfSchedulesOrSix() {
        var increment = List.<Op>of(new Read(0), new Write(0, 1));
        var model = new Model(List.of(increment, increment), v -> v[0] == 2);
        assertThat(all(model).schedules()).isEqualTo(6);
        assertThat(reduced(model).schedules()).isEqualTo(4);
        assertThat(reduced(model).failing()).isEqualTo(2);
    }

    @Test
    void oppositeLockOrderIsStuck() {
        var found = reduced(new Model(List.of(locks(0, 1), locks(1, 0)), v -> true));
        assertThat(found.failure().orElseThrow().ending()).isInstanceOf(Ending.Stuck.class);
        assertThat(all(new Model(List.of(locks(0, 1), locks(0, 1)), v -> true)).failing()).isZero();
    }

    private static List<Op> locks(int first, int second) {
        return List.of(new Nop(), new Lock(first), new Lock(second), new Unlock(second), new Unlock(first));
    }

    @Test
    void reductionNeverHidesAnEndingAndKeepsOneScheduleOfEachClass() {
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            var tasks = program(random, false);
            var plain = all(new Model(tasks, v -> v[0] != 1));
            var fewer = reduced(new Model(tasks, v -> v[0] != 1));
            assertThat(plain.complete() && fewer.complete()).isTrue();
            assertThat(endings(fewer)).as("%s", tasks).isEqualTo(endings(plain));
            assertThat(fewer.schedules()).as("%s", tasks).isEqualTo(classes(new Model(tasks, v -> true)));
        }
    }

    @Test
    void reductionNeverHidesAnEndingWhenWaitersAreChosen() {
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            var tasks = program(random, true);
            var plain = all(new Model(tasks, v -> v[0] != 1));
            var fewer = reduced(new Model(tasks, v -> v[0] != 1));
            assertThat(endings(fewer)).as("%s", tasks).isEqualTo(endings(plain));
            assertThat(fewer.schedules()).isLessThanOrEqualTo(plain.schedules());
        }
    }

    private static HashSet<Ending> endings(Found found) {
        var endings = new HashSet<Ending>();
        found.observations().forEach(seen -> endings.add(seen.ending()));
        return endings;
    }

    private static long classes(Model model) {
        var tree = new Tree(List.of(), false, -1, Tree.NO_BOUND, Siblings.NONE);
        var classes = new HashSet<List<String>>();
        do {
            tree.begin();
            model.run(tree, false);
            classes.add(model.dependences());
        } while (tree.advance());
        return classes.size();
    }

    private static List<List<Op>> program(Random random, boolean waits) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(task -> task(random, task, waits)).toList();
    }

    private static List<Op> task(Random random, int number, boolean waits) {
        var ops = new ArrayList<Op>();
        int held = -1;
        for (int i = 0; i < 3; i++) {
            int one = random.nextInt(2);
            switch (random.nextInt(waits ? 7 : 5)) {
                case 0 -> ops.add(new Read(one));
                case 1 -> ops.add(new Write(one, 1 + random.nextInt(2)));
                case 2 -> {
                    if (held < 0) {
                        ops.add(new Lock(one));
                        held = one;
                    }
                }
                case 3 -> {
                    if (held >= 0) {
                        ops.add(new Unlock(held));
                        held = -1;
                    }
                }
                case 4 -> {
                    if (number > 0) {
                        ops.add(new Join(0));
                    }
                }
                case 5 -> ops.add(new Await(0));
                default -> ops.add(new Notify(0));
            }
        }
        return ops;
    }

    @Test
    void partsBelowPrefixesMergeToTheWhole() {
        var random = new Random(9);
        for (int i = 0; i < 150; i++) {
            var tasks = program(random, i % 2 == 0);
            for (var strategy : List.of(Strategy.ALL, Strategy.REDUCED)) {
                for (boolean countAll : List.of(true, false)) {
                    var whole = search(new Model(tasks, v -> v[0] != 1), strategy, 1_000_000, -1, countAll, List.of());
                    assertThat(merged(tasks, strategy, countAll)).as("%s %s %s", tasks, strategy, countAll).isEqualTo(whole);
                }
            }
        }
    }

    private static Found merged(List<List<Op>> tasks, Strategy strategy, boolean countAll) {
        var parts = new ArrayList<Found>();
        for (var prefix : prefixes(tasks)) {
            parts.add(search(new Model(tasks, v -> v[0] != 1), strategy, 1_000_000, -1, countAll, prefix));
        }
        return Merge.of(parts);
    }

    /** All choice lists of length two that the program has, in order. */
    private static List<List<Integer>> prefixes(List<List<Op>> tasks) {
        var prefixes = new ArrayList<List<Integer>>();
        var model = new Model(tasks, v -> true);
        var tree = new Tree(List.of(), false, -1, Tree.NO_BOUND, Siblings.NONE);
        do {
            tree.begin();
            model.run(tree, false);
            var choices = new ArrayList<>(tree.schedule());
            while (choices.size() < 2) {
                choices.add(0);
            }
            var prefix = List.copyOf(choices.subList(0, 2));
            if (prefixes.isEmpty() || !prefixes.getLast().equals(prefix)) {
                prefixes.add(prefix);
            }
        } while (tree.advance());
        return prefixes;
    }

    @Test
    void aPreemptionBoundCountsSwitchesAwayFromATaskThatCouldGoOn() {
        var two = List.<Op>of(new Nop(), new Nop());
        var model = new Model(List.of(two, two), v -> true);
        assertThat(search(model, Strategy.ALL, 1_000, 0, true, List.of()).schedules()).isEqualTo(2);
        assertThat(search(model, Strategy.ALL, 1_000, 1, true, List.of()).schedules()).isEqualTo(4);
        assertThat(search(model, Strategy.ALL, 1_000, -1, true, List.of()).schedules()).isEqualTo(6);
        assertThat(search(model, Strategy.REDUCED, 1_000, 1, true, List.of()).reduced()).isFalse();
    }

    @Test
    void samplingFindsTheLostUpdateAndTheSameSeedFindsTheSame() {
        var found = search(Model.counter(), Strategy.SAMPLED, 200, -1, false, List.of());
        assertThat(found.failing()).isEqualTo(1);
        assertThat(found.sampled()).isTrue();
        assertThat(found.complete()).isFalse();
        assertThat(search(Model.counter(), Strategy.SAMPLED, 200, -1, false, List.of())).isEqualTo(found);
    }

    @Test
    void autoEnumeratesWhatIsSmallReducesWhatIsNotAndSamplesTheRest() {
        assertThat(search(Model.counter(), Strategy.AUTO, 1_000, -1, true, List.of())).isEqualTo(all(Model.counter()));
        var writers = IntStream.range(0, 3).mapToObj(v -> IntStream.range(0, 4).<Op>mapToObj(n -> new Write(v, n)).toList()).toList();
        var reduced = search(new Model(writers, v -> true), Strategy.AUTO, 100, -1, false, List.of());
        assertThat(reduced.reduced() && reduced.complete()).isTrue();
        assertThat(reduced.schedules()).isEqualTo(1);
        var busy = IntStream.range(0, 3).mapToObj(v -> IntStream.range(0, 4).<Op>mapToObj(n -> new Write(0, n)).toList()).toList();
        var sampled = search(new Model(busy, v -> true), Strategy.AUTO, 100, -1, false, List.of());
        assertThat(sampled.sampled()).isTrue();
        assertThat(sampled.complete()).isFalse();
        assertThat(sampled.schedules()).isEqualTo(100);
    }

    @Test
    void aSlowMachineFindsTheSameScheduleByTheSameNumber() {
        var late = Collections.<Op>nCopies(8, new Nop());
        var first = Stream.concat(Stream.of(new Read(0), new Write(1, 0)), late.stream()).toList();
        var second = Stream.concat(Stream.of(new Write(0, 1)), late.stream()).toList();
        for (var strategy : List.of(Strategy.AUTO, Strategy.FIRST)) {
            var quick = search(new Model(List.of(first, second), v -> v[1] == 0), strategy, 100_000, -1, false, List.of(), () -> 0);
            var now = new AtomicLong();
            var slow = search(new Model(List.of(first, second), v -> v[1] == 0), strategy, 100_000, -1, false, List.of(),
                    () -> now.addAndGet(10_000_000));
            assertThat(quick.firstFailing()).isBetween(501L, 510L);
            assertThat(slow).isEqualTo(quick);
        }
    }

    @Test
    void slowRunsDoNotOutlastTheTimeOfTheSearch() {
        var now = new AtomicLong();
        var found = search(Model.counter(), Strategy.ALL, 100_000, -1, true, List.of(), () -> now.addAndGet(4_000_000_000L));
        assertThat(found.schedules()).isBetween(1L, 15L);
        assertThat(found.complete()).isFalse();
    }

    @Test
    void whatOneWorkerLooksAtFirstComesToAnEndThatProvesNothing() {
        var busy = IntStream.range(0, 3).mapToObj(v -> IntStream.range(0, 6).<Op>mapToObj(n -> new Write(0, n)).toList()).toList();
        var first = search(new Model(busy, v -> true), Strategy.FIRST, 100_000, -1, false, List.of());
        assertThat(first.complete()).isFalse();
        assertThat(first.schedules()).isEqualTo(10_000);
    }

    @Test
    void aProgramThatDoesNotRepeatItselfGetsNoVerdict() {
        var model = Model.counter();
        model.flaky = true;
        var found = all(model);
        assertThat(found.diverged()).isNotEmpty();
        assertThat(found.failure()).isEmpty();
    }

    @Test
    void aBudgetThatIsSpentIsNotComplete() {
        var found = search(Model.counter(), Strategy.ALL, 10, -1, true, List.of());
        assertThat(found.complete()).isFalse();
        assertThat(found.schedules()).isEqualTo(10);
    }
}
