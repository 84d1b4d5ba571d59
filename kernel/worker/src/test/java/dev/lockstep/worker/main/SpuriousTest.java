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

/** Waits that end though nobody has notified, when a search is asked for them. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpuriousTest {
    private static final String MONITOR = """
            class %s {
                static final Object lock = new Object();
                static boolean ready;
                static void main() throws Exception {
                    var t = new Thread(() -> {
                        synchronized (lock) {
                            try {
                                %s (!ready) lock.wait();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            assert ready;
                        }
                    });
                    t.start();
                    synchronized (lock) {
                        ready = true;
                        %s;
                    }
                    t.join();
                }
            }
            """;
    private static final String CONDITION = """
            import java.util.concurrent.locks.*;
            class OnCondition {
                static final Lock lock = new ReentrantLock();
                static final Condition changed = lock.newCondition();
                static boolean ready;
                static void main() throws Exception {
                    var t = new Thread(() -> {
                        lock.lock();
                        try {
                            if (!ready) changed.awaitUninterruptibly();
                            assert ready;
                        } finally {
                            lock.unlock();
                        }
                    });
                    t.start();
                    lock.lock();
                    try {
                        ready = true;
                        changed.signal();
                    } finally {
                        lock.unlock();
                    }
                    t.join();
                }
            }
            """;
    private static final String PARK = """
            import java.util.concurrent.locks.*;
            class %s {
                static volatile boolean ready;
                static void main() throws Exception {
                    var t = new Thread(() -> {
                        %s (!ready) LockSupport.park();
                        assert ready;
                    });
                    t.start();
                    ready = true;
                    LockSupport.unpark(t);
                    t.join();
                }
            }
            """;
    private WorkerProcess worker;

    @BeforeAll
    void start() throws IOException {
        worker = new WorkerProcess();
        worker.load(Map.of("If", MONITOR.formatted("If", "if", "lock.notify()"), "While", MONITOR.formatted("While", "while", "lock.notify()"),
                "Silent", MONITOR.formatted("Silent", "while", ""), "OnCondition", CONDITION,
                "ParkIf", PARK.formatted("ParkIf", "if"), "ParkWhile", PARK.formatted("ParkWhile", "while")));
    }

    @AfterAll
    void stop() {
        worker.close();
    }

    private Found search(String type, Strategy strategy, boolean spurious) {
        worker.send(new Request.Search(WorkerProcess.program(type, "main", type), strategy, 10_000, 20_000, -1, true, Optional.empty(), List.of(), 1,
                Limits.interactive().withSpurious(spurious)));
        return worker.receive(Reply.Searched.class).found();
    }

    @Test
    void aWaitWithIfIsFoundOutOnlyWhenWaitsMayEndForNoReason() {
        assertThat(search("If", Strategy.ALL, false).failing()).isZero();
        assertThat(search("If", Strategy.ALL, true).failing()).isEqualTo(1);
        assertThat(search("If", Strategy.REDUCED, true).failure().orElseThrow().ending()).isInstanceOf(Ending.Threw.class);
        assertThat(search("OnCondition", Strategy.ALL, false).failing()).isZero();
        assertThat(search("OnCondition", Strategy.ALL, true).failing()).isPositive();
    }

    @Test
    void aParkMayEndForNoReasonToo() {
        assertThat(search("ParkIf", Strategy.ALL, false).failing()).isZero();
        assertThat(search("ParkIf", Strategy.ALL, true).failing()).isPositive();
        assertThat(search("ParkIf", Strategy.REDUCED, true).failure().orElseThrow().ending()).isInstanceOf(Ending.Threw.class);
        assertThat(search("ParkWhile", Strategy.ALL, true).failing()).isZero();
        assertThat(search("ParkWhile", Strategy.ALL, true).schedules()).isGreaterThan(search("ParkWhile", Strategy.ALL, false).schedules());
    }

    @Test
    void aWaitWithWhilePassesAndAReplayStartlesAgain() {
        var plain = search("While", Strategy.ALL, false);
        var startled = search("While", Strategy.ALL, true);
        assertThat(startled.failing()).isZero();
        assertThat(startled.schedules()).isGreaterThan(plain.schedules());
        assertThat(search("If", Strategy.ALL, true).diverged()).isEmpty();
    }

    @Test
    void aLostWakeUpStaysLost() {
        assertThat(search("Silent", Strategy.ALL, true).failure().orElseThrow().ending()).isInstanceOf(Ending.Stuck.class);
    }
}
