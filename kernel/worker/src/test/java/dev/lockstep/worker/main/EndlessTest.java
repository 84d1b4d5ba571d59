package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Searches of programs whose tasks never end by themselves. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndlessTest {
    private static final Limits LIMITS = new Limits(10_000, 20_000, 1_000_000, 1 << 20, 200);
    private static final String TWO = """
            class %s {
                static final Object a = new Object();
                static final Object b = new Object();
                static volatile boolean stop;
                static int n;
                static void main() throws Exception {
                    var one = new Thread(() -> { while (!stop) synchronized (a) { synchronized (b) { n++; %s } } });
                    var two = new Thread(() -> { while (!stop) synchronized (%s) { synchronized (%s) { n++; } } });
                    one.start();
                    two.start();
                    %s
                    one.join();
                    two.join();
                }
            }
            """;
    /** Who gives up after fifty looks fails where it has them all at once. */
    private static final String TIRED = """
            class Tired {
                static volatile boolean ready;
                static void main() throws Exception {
                    var looks = new Thread(() -> { for (int i = 0; i < 50; i++) { if (ready) return; } throw new AssertionError("gave up"); });
                    looks.start();
                    ready = true;
                    looks.join();
                }
            }
            """;
    /** First a loop that lets others go on, then a failure that only one schedule in ten thousand has. */
    private static final String LATE = """
            class Late {
                static volatile int x;
                static final java.util.concurrent.atomic.AtomicInteger n = new java.util.concurrent.atomic.AtomicInteger();
                static void main() throws Exception {
                    var loop = new Thread(() -> { for (;;) if (n.incrementAndGet() >= 1_100) return; });
                    loop.start();
                    Thread.sleep(10);
                    loop.join();
                    var a = new Thread(() -> { for (int i = 1; i <= 6; i++) x = i; });
                    var b = new Thread(() -> { int right = 0; for (int i = 1; i <= 5; i++) right += x == i ? 1 : 0; assert right < 5; });
                    a.start();
                    b.start();
                    a.join();
                    b.join();
                }
            }
            """;
    /** Two that read and write a number for ever, which grows: the run that never switches is long, and not wrong. */
    private static final String GROWING = """
            class Growing {
                static int n;
                static void main() throws Exception {
                    for (int k = 0; k < 2; k++) {
                        new Thread(() -> { while (true) { int s = n; n = s + 1; if (n != s + 1) throw new AssertionError("lost"); } }).start();
                    }
                }
            }
            """;
    /** The signal that nobody waits for yet is missed: both wait for ever. */
    private static final String SIGNALS = """
            class Signals {
                static class Event {
                    int count;
                    synchronized void signal() { count = (count + 1) % 3; notifyAll(); }
                    synchronized void await() { try { wait(); } catch (InterruptedException e) { } }
                }
                static void main() throws Exception {
                    var one = new Event();
                    var two = new Event();
                    new Thread(() -> { int c = one.count; while (true) { System.out.println("1"); if (c == one.count) one.await(); c = one.count; two.signal(); } }).start();
                    new Thread(() -> { int c = two.count; while (true) { System.out.println("2"); one.signal(); if (c == two.count) two.await(); c = two.count; } }).start();
                }
            }
            """;
    private WorkerProcess worker;

    @BeforeAll
    void start() throws IOException {
        worker = new WorkerProcess();
        worker.load(Map.of("Growing", GROWING, "Signals", SIGNALS, "Circle", TWO.formatted("Circle", "", "b", "a", ""), "Printing", TWO.formatted("Printing", "System.out.println(n);", "b", "a", ""),
                "Late", LATE, "Tired", TIRED, "Line", TWO.formatted("Line", "", "a", "b", ""), "Told", TWO.formatted("Told", "", "a", "b", "stop = true;")));
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    private Found search(String type, Strategy strategy, int budget) {
        worker.send(new Request.Search(WorkerProcess.program(type, "main", type), strategy, budget, 120_000, -1, false, Optional.empty(), List.of(), 1,
                LIMITS));
        return worker.receive(Reply.Searched.class).found();
    }

    private Ending failure(String type) {
        return search(type, Strategy.AUTO, 1_000).failure().orElseThrow().ending();
    }

    /** The first schedule of all of them goes on for ever. */
    @Test
    void aDeadlockSaysMoreThanARunWithoutEnd() {
        assertThat(failure("Circle")).isInstanceOfSatisfying(Ending.Stuck.class, stuck -> assertThat(stuck.reason()).isEqualTo(Ending.Stuck.Reason.DEADLOCK));
        assertThat(failure("Printing")).isInstanceOf(Ending.Stuck.class);
    }

    @Test
    void whatFailsSoonIsFoundThoughTheFirstRunIsTooLong() {
        assertThat(failure("Growing")).isInstanceOf(Ending.Threw.class);
        assertThat(failure("Signals")).isInstanceOf(Ending.Stuck.class);
    }

    @Test
    void aRunWithoutEndIsAFailureWhereNothingElseIs() {
        assertThat(failure("Line")).isInstanceOf(Ending.NoProgress.class);
    }

    /** What is hunted for and not found is looked for on. */
    @Test
    void aSearchGoesOnWhereSomebodyHadToLetOthersGoOn() {
        for (var strategy : List.of(Strategy.AUTO, Strategy.ALL, Strategy.REDUCED)) {
            assertThat(search("Late", strategy, 100_000).failure()).as(strategy.name()).isPresent();
        }
    }

    @Test
    void nothingIsProvedWhereSomebodyHadToLetOthersGoOn() {
        for (var strategy : List.of(Strategy.AUTO, Strategy.ALL, Strategy.REDUCED)) {
            var found = search("Told", strategy, 50);
            assertThat(found.failing()).isZero();
            assertThat(found.sampled()).isTrue();
            assertThat(found.schedules()).isPositive();
        }
    }

    @Test
    void nothingIsProvedOfALoopThatCountsAndWasSetAside() {
        var found = search("Tired", Strategy.ALL, 100_000);
        assertThat(found.failing()).isZero();
        assertThat(found.coversAll()).isFalse();
    }
}
