package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TasksTest {
    @Test
    void anInterruptEndsASleepAWaitAJoinAndAPark() {
        completes("""
                var m = new Object(); var out = new ArrayList<String>(); var lock = new ReentrantLock(); var c = lock.newCondition();
                var held = new ReentrantLock(); held.lock();
                var t = new Thread(() -> {
                    LockSupport.park(); out.add("park " + Thread.interrupted());
                    try { Thread.sleep(1_000_000); } catch (InterruptedException e) { out.add("sleep"); }
                    try { synchronized (m) { m.wait(); } } catch (InterruptedException e) { out.add("wait"); }
                    try { lock.lock(); c.await(); } catch (InterruptedException e) { out.add("await " + lock.isHeldByCurrentThread()); }
                    try { held.lockInterruptibly(); } catch (InterruptedException e) { out.add("lock"); }
                    try { Thread.currentThread().join(); } catch (InterruptedException e) { out.add("join"); }
                    try { new LinkedBlockingQueue<String>().take(); } catch (InterruptedException e) { out.add("take"); }
                });
                t.start();
                while (t.isAlive()) { Thread.sleep(10); t.interrupt(); }
                assert out.equals(List.of("park true", "sleep", "wait", "await true", "lock", "join", "take")) : out;""");
    }

    @Test
    void anExceptionThatNobodyCatchesIsTheEnding() {
        var program = Programs.of("", "var t = new Thread(() -> { throw new IllegalStateException(\"no\"); });\nt.start(); t.join();");
        assertThat(program.with()).isInstanceOfSatisfying(Ending.Threw.class, threw -> {
            assertThat(threw.failure().type()).isEqualTo("IllegalStateException");
            assertThat(threw.failure().message()).isEqualTo("no");
            assertThat(threw.failure().task()).isEqualTo(1);
            assertThat(threw.failure().at()).isEqualTo("P.java:3");
            assertThat(threw.failure().frames()).allMatch(frame -> !frame.contains("Run.java"));
        });
    }

    @Test
    void theLearnersOwnHandlerIsAskedInstead() {
        completes("""
                var seen = new ArrayList<String>();
                var t = new Thread(() -> { throw new IllegalStateException("no"); });
                t.setUncaughtExceptionHandler((who, e) -> seen.add(e.getMessage()));
                t.start(); t.join(); assert seen.equals(List.of("no"));""");
    }

    @Test
    void aHandlerThatWaitsWhereItCannotBeLeftEndsTheRunAndNothingElse() {
        var program = Programs.of("""
                static class Loader extends ClassLoader { public Class<?> loadClass(String name) { LockSupport.park(); return Object.class; } }
                static void load() { try { Class.forName("X", false, new Loader()); } catch (ClassNotFoundException none) { } }""", """
                var t = new Thread(() -> { throw new IllegalStateException("no"); });
                t.setUncaughtExceptionHandler((who, e) -> load()); t.start(); t.join();""");
        assertThat(program.with()).isInstanceOf(Ending.Stuck.class);
    }

    @Test
    void anExceptionComesBeforeBeingStuck() {
        var program = Programs.of("", """
                var l = new ReentrantLock();
                var t = new Thread(() -> { l.lock(); throw new IllegalStateException(); }); t.start(); t.join(); l.lock();""");
        assertThat(program.with()).isInstanceOf(Ending.Threw.class);
    }

    @Test
    void systemExitEndsTheRunWithItsStatus() {
        var program = Programs.of("", "var t = new Thread(() -> System.exit(3)); t.start(); t.join(); assert false;");
        assertThat(program.with()).isEqualTo(new Ending.Exited(3, "P.java:3"));
    }

    @Test
    void aLoopThatWaitsForAFlagEndsWhenTheFlagIsSet() {
        var flag = "static volatile boolean done;";
        var right = Programs.of(flag, "var t = new Thread(() -> done = true); t.start(); while (!done) { } t.join();");
        assertThat(right.failing().such()).isZero();
        var wrong = Programs.of(flag, "var t = new Thread(() -> done = false); t.start(); while (!done) { } t.join();");
        assertThat(wrong.with()).isInstanceOfSatisfying(Ending.NoProgress.class,
                ending -> assertThat(ending.at()).isEqualTo("P.java:3"));
    }

    @Test
    void aSpinLockByCompareAndSetExcludes() {
        var program = Programs.of("static int x; static final AtomicBoolean BUSY = new AtomicBoolean();", """
                Runnable r = () -> { while (!BUSY.compareAndSet(false, true)) { } x++; BUSY.set(false); };
                var a = new Thread(r); var b = new Thread(r); a.start(); b.start(); a.join(); b.join(); assert x == 2;""");
        assertThat(program.failing().such()).isZero();
    }

    @Test
    void aPollingLoopOnIsAliveOrIsInterruptedEnds() {
        completes("var t = new Thread(() -> { }); t.start(); while (t.isAlive()) { }");
        completes("var t = new Thread(() -> { while (!Thread.currentThread().isInterrupted()) { } }); t.start(); t.interrupt(); t.join();");
    }

    @Test
    void aThreadHasBeenStartedBeforeItsFirstStep() {
        assertThat(Programs.of("", """
                var t = new Thread(() -> LockSupport.parkNanos(1_000)); t.start();
                assert t.getState() != Thread.State.NEW;
                try { t.start(); assert false; } catch (IllegalThreadStateException twice) { }
                assert t.join(Duration.ofSeconds(1));""").failing().such()).isZero();
    }

    @Test
    void aWakeIsTheCauseOfWhatItWakes() {
        var program = Programs.of("", "var t = new Thread(() -> LockSupport.park(), \"t\"); t.start(); Thread.sleep(5); LockSupport.unpark(t); t.join();")
                .recording(Recorder.Mode.KEEP);
        program.with();
        var resumed = program.events().stream().filter(event -> event.kind() == Kind.RESUMED && event.task() == 1).findFirst().orElseThrow();
        var cause = program.events().get((int) resumed.cause());
        assertThat(cause).extracting(TraceEvent::kind, TraceEvent::task, TraceEvent::object).containsExactly(Kind.NOTIFIED, 0, "t");
        var joined = program.events().stream().filter(event -> event.kind() == Kind.JOINED).findFirst().orElseThrow();
        assertThat(program.events().get((int) joined.cause()).kind()).isEqualTo(Kind.ENDED);
    }

    @Test
    void valuesReadAndWrittenAreInTheTraceWithTheirCauses() {
        var program = Programs.of("static int x;",
                "var a = new Thread(() -> x++); var b = new Thread(() -> x++); a.start(); b.start(); a.join(); b.join();")
                .recording(Recorder.Mode.KEEP);
        program.with();
        var memory = program.events().stream().filter(event -> event.kind().group() == Kind.Group.MEMORY).toList();
        assertThat(memory).extracting(event -> event.task() + " " + event.kind() + " " + event.object() + " " + event.detail())
                .containsExactly("1 READ P.x 0", "1 WROTE P.x 0 → 1", "2 READ P.x 1", "2 WROTE P.x 1 → 2");
        assertThat(memory.get(2).cause()).isEqualTo(memory.get(1).seq());
    }

    @Test
    void theSameChoicesGiveTheSameTraceAHundredTimes() {
        var program = Programs.of("static int x; static final Lock L = new ReentrantLock();", """
                Runnable r = () -> { L.lock(); try { x++; } finally { L.unlock(); } x = x + new Random().nextInt(10); };
                var a = new Thread(r); var b = new Thread(r); var c = Thread.startVirtualThread(r);
                a.start(); b.start(); a.join(); b.join(); c.join();""").recording(Recorder.Mode.KEEP);
        var hashes = new HashSet<Long>();
        var traces = new HashSet<Object>();
        for (int i = 0; i < 100; i++) {
            assertThat(program.with(1, 1, 0, 2, 1, 0, 1)).isInstanceOf(Ending.Completed.class);
            hashes.add(program.run.recorder().hash());
            traces.add(program.events());
        }
        assertThat(hashes).hasSize(1);
        assertThat(traces).hasSize(1);
        program.recording(Recorder.Mode.HASH).with(1, 1, 0, 2, 1, 0, 1);
        assertThat(hashes).containsExactly(program.run.recorder().hash());
        program.with(1, 1, 0, 2, 1, 1, 1);
        assertThat(hashes).doesNotContain(program.run.recorder().hash());
    }

    @Test
    void aStaticInitialiserCanBeSwitchedInAndRunsOnce() {
        var program = Programs.of("static int runs; static class Late { static int v; static { runs++; Thread.yield(); v = 7; } }", """
                Runnable r = () -> { if (Late.v != 7) throw new IllegalStateException(); };
                var a = new Thread(r); var b = new Thread(r); a.start(); b.start(); a.join(); b.join(); assert runs == 1;""");
        var count = program.failing();
        assertThat(count.such()).isZero();
        assertThat(count.schedules()).isGreaterThan(3);
    }

    private static void completes(String main) {
        assertThat(Programs.of("", main).with()).isInstanceOf(Ending.Completed.class);
    }
}
