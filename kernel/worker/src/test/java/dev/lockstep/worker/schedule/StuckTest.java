package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Stuck;
import dev.lockstep.worker.program.Ending.Stuck.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each reason for being stuck, and beside it a program that differs in one thing and is not. */
class StuckTest {
    @Test
    void aDeadlockNamesTasksLocksOwnersAndPlaces() {
        var program = Programs.of("static final ReentrantLock A = new ReentrantLock(), B = new ReentrantLock();", """
                var one = new Thread(() -> { A.lock();
                    B.lock(); }, "A to B");
                var two = new Thread(() -> { B.lock();
                    A.lock(); }, "B to A");
                one.start(); two.start(); one.join(); two.join();""").recording(Recorder.Mode.KEEP);
        var stuck = deadlock(program);
        assertThat(stuck.tasks()).extracting(Ending.Waiting::name).containsExactly("main", "A to B", "B to A");
        var one = stuck.tasks().get(1);
        assertThat(one.at()).isEqualTo("P.java:4");
        assertThat(one.owner()).isEqualTo(2);
        assertThat(one.holds()).hasSize(1);
        assertThat(stuck.tasks().get(2).waitsFor()).isEqualTo(one.holds().getFirst());
        assertThat(stuck.tasks().get(2).at()).isEqualTo("P.java:6");
    }

    @Test
    void aParkWithoutAnUnparkIsALostWakeUp() {
        assertThat(reason("var t = new Thread(() -> LockSupport.park()); t.start(); t.join();")).isEqualTo(Reason.LOST_WAKE_UP);
        completes("var t = new Thread(() -> LockSupport.park()); t.start(); LockSupport.unpark(t); t.join();");
    }

    @Test
    void aWaitThatNobodyNotifiesIsALostWakeUp() {
        assertThat(reason("Object m = new Object(); synchronized (m) { m.wait(); }")).isEqualTo(Reason.LOST_WAKE_UP);
        completes("Object m = new Object(); synchronized (m) { m.wait(100); }");
    }

    @Test
    void aLockThatAnEndedTaskHeldIsNeverFreed() {
        var held = "var l = new ReentrantLock(); var t = new Thread(() -> { l.lock(); %s }); t.start(); t.join(); l.lock();";
        assertThat(reason(held.formatted(""))).isEqualTo(Reason.WAITS_FOR_ENDED_TASK);
        completes(held.formatted("l.unlock();"));
    }

    @Test
    void aTaskThatReadsAndAsksToWriteStopsItself() {
        var stuck = stuck(Programs.of("", "var l = new ReentrantReadWriteLock(); l.readLock().lock(); l.writeLock().lock();").with());
        assertThat(stuck.reason()).isEqualTo(Reason.DEADLOCK);
        assertThat(stuck.tasks()).containsExactly(new Ending.Waiting(0, "main", "WriteLock#1", 0, "P.java:3", List.of("ReadLock#1")));
        completes("var l = new ReentrantReadWriteLock(); l.writeLock().lock(); l.readLock().lock();");
    }

    @Test
    void aStampedLockIsNamedByWhoWaitsForIt() {
        for (var code : List.of("l.writeLock(); l.writeLock();", "l.readLock(); l.writeLock();")) {
            var stuck = stuck(Programs.of("", "var l = new StampedLock(); " + code).with());
            assertThat(stuck.reason()).isEqualTo(Reason.NOTHING_LEFT_TO_WAKE_IT);
            assertThat(stuck.tasks().getFirst().waitsFor()).isEqualTo("StampedLock#1");
        }
        completes("var l = new StampedLock(); l.readLock(); l.readLock();");
    }

    @Test
    void aLatchThatIsNotCountedDownHasNothingLeftToOpenIt() {
        var latch = "var l = new CountDownLatch(%d); var t = new Thread(() -> l.countDown()); t.start(); l.await();";
        assertThat(reason(latch.formatted(2))).isEqualTo(Reason.NOTHING_LEFT_TO_WAKE_IT);
        completes(latch.formatted(1));
    }

    @Test
    void anEmptyQueueHasNothingLeftToFillIt() {
        var queue = "var q = new LinkedBlockingQueue<Integer>(); var t = new Thread(() -> %s); t.start(); q.take();";
        assertThat(reason(queue.formatted("q.poll()"))).isEqualTo(Reason.NOTHING_LEFT_TO_WAKE_IT);
        completes(queue.formatted("q.add(1)"));
    }

    @Test
    void twoTasksThatJoinEachOtherAreADeadlock() {
        assertThat(reason("""
                var main = Thread.currentThread();
                var t = new Thread(() -> { try { main.join(); } catch (InterruptedException e) { } });
                t.start(); t.join();""")).isEqualTo(Reason.DEADLOCK);
    }

    @Test
    void idlePoolThreadsAreNotStuck() {
        completes("var e = Executors.newFixedThreadPool(2); assert e.submit(() -> 5).get() == 5;");
        completes("assert CompletableFuture.supplyAsync(() -> 5).join() == 5;");
    }

    @Test
    void aDaemonThatStillWaitsIsALeak() {
        var program = Programs.of("", "Thread.ofVirtual().name(\"left\").start(() -> LockSupport.park());").recording(Recorder.Mode.KEEP);
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.events()).extracting(event -> event.kind().name() + " " + event.detail()).contains("LEAK left");
        var right = Programs.of("", "var t = Thread.ofVirtual().start(() -> LockSupport.park()); LockSupport.unpark(t);")
                .recording(Recorder.Mode.KEEP);
        assertThat(right.with()).isInstanceOf(Ending.Completed.class);
        assertThat(right.events()).extracting(event -> event.kind().name()).doesNotContain("LEAK");
    }

    static Stuck deadlock(Programs program) {
        program.settle();
        var explorer = new Programs.Explorer();
        do {
            if (program.go(explorer) instanceof Stuck stuck && stuck.reason() == Reason.DEADLOCK) {
                return stuck;
            }
        } while (explorer.next());
        throw new AssertionError("no deadlock");
    }

    private static Reason reason(String main) {
        return stuck(Programs.of("", main).with()).reason();
    }

    private static void completes(String main) {
        var program = Programs.of("", main);
        assertThat(List.of(program.with(), program.with())).allSatisfy(ending -> assertThat(ending).isInstanceOf(Ending.Completed.class));
    }

    private static Stuck stuck(Ending ending) {
        assertThat(ending).isInstanceOf(Stuck.class);
        return (Stuck) ending;
    }
}
