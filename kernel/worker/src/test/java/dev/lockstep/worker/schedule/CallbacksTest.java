package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Stuck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of the learner's that methods of the JDK call while they keep others out. */
class CallbacksTest {
    private static final String MAP = "static final ConcurrentHashMap<String, Integer> M = new ConcurrentHashMap<>(); static final Object L = new Object();"
            + "static int n; static volatile int plus;";
    private static final String TWO = "var a = new Thread(() -> {%1$s}); var b = new Thread(() -> {%1$s}); a.start(); b.start(); a.join(); b.join(); ";

    @Test
    void aKeyThatIsBeingComputedIsWaitedForLikeALock() {
        var program = Programs.of(MAP, """
                var one = new Thread(() -> M.compute("a", (k, v) -> {
                    synchronized (L) { return 1; } }), "computes");
                var two = new Thread(() -> { synchronized (L) {
                    M.put("a", 2); } }, "puts");
                one.start(); two.start(); one.join(); two.join();""").recording(Recorder.Mode.KEEP);
        var stuck = StuckTest.deadlock(program);
        var computes = stuck.tasks().get(1);
        var puts = stuck.tasks().get(2);
        assertThat(computes.holds()).containsExactly("ConcurrentHashMap#1[\"a\"]");
        assertThat(puts.waitsFor()).isEqualTo("ConcurrentHashMap#1[\"a\"]");
        assertThat(puts.owner()).isEqualTo(1);
        assertThat(puts.at()).isEqualTo("P.java:6");
        assertThat(program.events()).extracting(event -> event.kind() + " " + event.object())
                .contains("ACQUIRED ConcurrentHashMap#1[\"a\"]", "REQUESTED ConcurrentHashMap#1[\"a\"]");
    }

    @Test
    void aCallbackWithoutADecisionPointIsOneStepWithItsCall() {
        var merged = Programs.of(MAP, TWO.formatted("M.merge(\"a\", 1, Integer::sum);") + "assert M.get(\"a\") == 2;");
        var counted = Programs.of("static final AtomicInteger A = new AtomicInteger();", TWO.formatted("A.incrementAndGet();"));
        assertThat(merged.failing()).isEqualTo(counted.failing());
    }

    /** As what sends events to the host does, which happens in the middle of a choice. */
    @Test
    void whatAChooserCallsIsNothingThatTheTaskDoes() {
        record Key(int number) {
            @Override
            public int hashCode() {
                return 7;
            }
        }
        var mine = new ConcurrentHashMap<Key, Integer>();
        var asked = new ArrayList<Integer>();
        var inside = new AtomicInteger();
        Chooser chooser = (run, count) -> {
            asked.add(inside.incrementAndGet());
            for (int i = 0; i < 3; i++) {
                mine.computeIfAbsent(new Key(asked.size() + i), Key::number);
            }
            inside.decrementAndGet();
            return count - 1;
        };
        var program = Programs.of(MAP, TWO.formatted("M.compute(\"a\", (k, v) -> ++n); Thread.yield(); M.compute(\"a\", (k, v) -> ++n);"));
        program.settle();
        assertThat(program.go(chooser)).isInstanceOf(Ending.Completed.class);
        assertThat(asked).hasSizeGreaterThan(10).containsOnly(1);
    }

    @Test
    void aGetDoesNotWaitForTheKey() {
        var program = Programs.of(MAP + "static final CountDownLatch SEEN = new CountDownLatch(1);", """
                var one = new Thread(() -> M.computeIfAbsent("a", k -> { try { SEEN.await(); } catch (InterruptedException e) { } return 1; }));
                one.start(); M.get("a"); M.containsKey("a"); M.size(); SEEN.countDown(); one.join();""");
        assertThat(program.failing().such()).isZero();
    }

    @Test
    void whatIsWrittenUnderAKeyIsOrderedByIt() {
        assertThat(races("M.compute(\"a\", (k, v) -> ++n);")).isEmpty();
        assertThat(races("synchronizedMap.compute(\"a\", (k, v) -> ++n);")).isEmpty();
        assertThat(races("M.get(\"a\"); n++;")).isNotEmpty();
    }

    private static List<?> races(String code) {
        var program = Programs.of(MAP + "static final Map<String, Integer> synchronizedMap = Collections.synchronizedMap(new HashMap<>());", TWO.formatted(code));
        program.run.races().listen(true);
        program.settle();
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        return program.run.races().found();
    }

    @Test
    void anUpdateThatIsTriedAgainSeesWhatHappenedMeanwhile() {
        var program = Programs.of(MAP + "static final AtomicInteger A = new AtomicInteger();",
                TWO.formatted("A.updateAndGet(v -> v + 1 + plus);").replace("a.join();", "plus = 0; a.join();") + "assert A.get() == 2;");
        assertThat(program.failing().such()).isZero();
    }

    @Test
    void aCopyOfASynchronizedListWaitsForWhoHasIt() {
        var list = "static final List<Integer> S = Collections.synchronizedList(new ArrayList<>());";
        var program = Programs.of(list, """
                var one = new Thread(() -> { synchronized (S) { S.add(1); S.add(2); } });
                one.start(); assert new ArrayList<>(S).size() != 1; one.join();""");
        assertThat(program.failing().such()).isZero();
    }

    /** As when the stack is too short for it. */
    @Test
    void whatFailsWhileAMonitorIsLookedAtFailsForThatCallAlone() {
        var passing = Programs.of("", "").run.monitors().passing();
        assertThatThrownBy(() -> passing.approach(this)).hasMessage("no task is running");
        assertThatThrownBy(() -> passing.approach(this)).hasMessage("no task is running");
    }

    @Test
    void whatIsPrintedWaitsForWhoHasTheStream() {
        var stream = "static final java.io.PrintStream OUT = new java.io.PrintStream(java.io.OutputStream.nullOutputStream());";
        var program = Programs.of(MAP + stream, """
                var one = new Thread(() -> { synchronized (L) { OUT.println("one"); } });
                var two = new Thread(() -> { synchronized (OUT) { synchronized (L) { n++; } } });
                one.start(); two.start(); one.join(); two.join();""");
        assertThat(program.count(ending -> ending instanceof Stuck stuck && stuck.reason() == Stuck.Reason.DEADLOCK).such()).isPositive();
    }

    @Test
    void aFailureIsPrintedUnderTheStreamsMonitorAndMayStopInItsMessage() {
        var stream = "static final java.io.PrintStream OUT = new java.io.PrintStream(java.io.OutputStream.nullOutputStream()); static int x;"
                + "static class Poor extends RuntimeException { public String getMessage() { return \"has \" + x; } }";
        var program = Programs.of(stream, """
                Runnable fails = () -> { try { throw new Poor(); } catch (Poor e) { x++; e.printStackTrace(OUT); } };
                var one = new Thread(fails); var two = new Thread(fails);
                one.start(); two.start(); one.join(); two.join();""");
        assertThat(program.failing()).satisfies(count -> {
            assertThat(count.such()).isZero();
            assertThat(count.schedules()).isGreaterThan(20);
        });
    }

    /** The comparison happens under the queue's own lock, and whoever would take asks how full it is meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {
        "PriorityBlockingQueue<Job> q = new PriorityBlockingQueue<>(4)|q.put(new Job(%d))",
        "ArrayBlockingQueue<Job> q = new ArrayBlockingQueue<>(2)|q.put(new Job(%d)); q.contains(new Job(7))",
        "LinkedBlockingDeque<Job> q = new LinkedBlockingDeque<>(2)|q.put(new Job(%d)); q.contains(new Job(7))"})
    void whoAsksWhetherThereIsAnItemDoesNotWaitForTheQueuesLock(String queue) {
        var parts = queue.split("\\|");
        var job = "static final AtomicInteger COMPARED = new AtomicInteger();"
                + "record Job(int size) implements Comparable<Job> { public int compareTo(Job o) { COMPARED.incrementAndGet(); return size - o.size; }"
                + " public boolean equals(Object o) { COMPARED.incrementAndGet(); return false; } public int hashCode() { return 1; } }";
        var program = Programs.of(job + "static final " + parts[0] + ";", """
                var puts = new Thread(() -> { try { %s; %s; } catch (Exception e) { } });
                var takes = new Thread(() -> { try { q.take(); q.take(); } catch (InterruptedException e) { } });
                puts.start(); takes.start(); puts.join(); takes.join();
                assert q.isEmpty();""".formatted(parts[1].formatted(1), parts[1].formatted(2)));
        assertThat(program.failing()).satisfies(count -> {
            assertThat(count.such()).isZero();
            assertThat(count.schedules()).isGreaterThan(5);
        });
    }
}
