package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.trace.Kind;
import org.junit.jupiter.api.Test;

class TimeTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aBackOffOf1And2And4And8SecondsTakesExactly15() {
        var program = Programs.of("", "for (int i = 0; i < 4; i++) { Thread.sleep(1000 << i); }").recording(Recorder.Mode.KEEP);
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.run.now()).isEqualTo(15 * SECOND);
        assertThat(program.events().stream().filter(event -> event.kind() == Kind.RESUMED).map(event -> event.time() / SECOND))
                .containsExactly(1L, 3L, 7L, 15L);
    }

    @Test
    void everyClockShowsTheSameTime() {
        completes("""
                long nano = System.nanoTime(), milli = System.currentTimeMillis();
                var instant = Instant.now(); var local = LocalDateTime.now(); var clock = Clock.systemUTC().millis();
                assert clock == milli && instant.toEpochMilli() == milli : instant + " " + milli;
                Thread.sleep(90 * 60_000);
                assert System.nanoTime() - nano == 90L * 60 * 1_000_000_000 : System.nanoTime() - nano;
                assert System.currentTimeMillis() - milli == 90 * 60_000;
                assert Duration.between(instant, Instant.now()).toMinutes() == 90;
                assert Duration.between(local, LocalDateTime.now()).toMinutes() == 90;""");
    }

    @Test
    void timedWaitsEndAtTheirTime() {
        completes("""
                long start = System.nanoTime();
                Object m = new Object(); synchronized (m) { m.wait(250); }
                assert System.nanoTime() - start == 250_000_000L;
                var lock = new ReentrantLock(); lock.lock(); var c = lock.newCondition();
                assert !c.await(250, TimeUnit.MILLISECONDS);
                assert System.nanoTime() - start == 500_000_000L;
                LockSupport.parkNanos(500_000_000L);
                assert !new Semaphore(0).tryAcquire(1, TimeUnit.SECONDS);
                assert new LinkedBlockingQueue<String>().poll(1, TimeUnit.SECONDS) == null;
                assert !new CountDownLatch(1).await(1, TimeUnit.SECONDS);
                assert System.nanoTime() - start == 4_000_000_000L : System.nanoTime() - start;
                try { new CompletableFuture<String>().get(1, TimeUnit.SECONDS); assert false; } catch (TimeoutException e) { }
                try { new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS).join(); assert false; } catch (CompletionException e) { }
                assert System.nanoTime() - start == 6_000_000_000L : System.nanoTime() - start;
                var t = new Thread(() -> { try { Thread.sleep(10_000); } catch (InterruptedException e) { } });
                t.start(); t.join(1000); assert t.isAlive();
                assert System.nanoTime() - start == 7_000_000_000L : System.nanoTime() - start;
                assert !t.join(Duration.ofSeconds(1)); t.join(); assert !t.isAlive();
                assert System.nanoTime() - start == 16_000_000_000L : System.nanoTime() - start;""");
    }

    @Test
    void aTryLockWithATimeOutIsRefusedAtItsTimeOrGranted() {
        completes("""
                var lock = new ReentrantLock(); lock.lock();
                var got = new ArrayList<Boolean>();
                var t = new Thread(() -> { try {
                    got.add(lock.tryLock(1, TimeUnit.SECONDS)); got.add(lock.tryLock(5, TimeUnit.SECONDS)); } catch (InterruptedException e) { } });
                t.start(); Thread.sleep(3000); lock.unlock(); t.join();
                assert got.equals(List.of(false, true)) : got;
                assert System.nanoTime() == 3_000_000_000L;""");
    }

    @Test
    void scheduledWorkRunsAtItsTimes() {
        completes("""
                var e = Executors.newScheduledThreadPool(1);
                var times = Collections.synchronizedList(new ArrayList<Long>());
                var f = e.scheduleAtFixedRate(() -> times.add(System.nanoTime() / 1_000_000_000), 1, 2, TimeUnit.SECONDS);
                Thread.sleep(6500); f.cancel(false); e.shutdown();
                assert times.equals(List.of(1L, 3L, 5L)) : times;""");
    }

    @Test
    void whoWakesFirstOfTwoAtTheSameInstantIsAChoice() {
        var program = Programs.of("static String order = \"\";", """
                Runnable r = () -> { try { Thread.sleep(1000); } catch (InterruptedException e) { } order += Thread.currentThread().getName(); };
                var a = new Thread(r, "a"); var b = new Thread(r, "b"); a.start(); b.start(); a.join(); b.join();
                assert !order.equals("ba");""");
        var count = program.failing();
        assertThat(count.such()).isPositive().isLessThan(count.schedules());
    }

    @Test
    void aLoopThatOnlyReadsTheClockEnds() {
        completes("long end = System.nanoTime() + 2_000_000_000L; while (System.nanoTime() < end) { } assert System.nanoTime() >= end;");
        completes("long end = System.currentTimeMillis() + 20; while (System.currentTimeMillis() < end) { Thread.onSpinWait(); }");
    }

    private static final String OTHER = "var t = new Thread(() -> {%s}); t.start(); ";

    @Test
    void aLoopThatSleepsAndLooksForWhatNobodyChangesMakesNoProgress() {
        for (var rest : new String[] {"Thread.sleep(100);", "synchronized (M) { M.wait(100); }", "Q.poll(1, TimeUnit.SECONDS);", "L.tryAcquire(1, TimeUnit.SECONDS);"}) {
            var program = Programs.of("static volatile boolean done; static final Object M = new Object(); static final Semaphore L = new Semaphore(0);"
                    + "static final BlockingQueue<Integer> Q = new LinkedBlockingQueue<>();", OTHER.formatted("done = false;") + "\n\nwhile (!done) {" + rest + "}");
            var ending = program.with();
            assertThat(ending).as(rest).isInstanceOf(Ending.NoProgress.class);
            assertThat(((Ending.NoProgress) ending).steps()).as(rest).isLessThan(10_000);
            assertThat(((Ending.NoProgress) ending).at()).as(rest).isEqualTo("P.java:5");
        }
    }

    @Test
    void aLoopThatSleepsIsGivenTimeWhileAnythingMayChange() {
        completes("static volatile boolean done;", OTHER.formatted("try { Thread.sleep(3_000_000); } catch (InterruptedException e) { } done = true;")
                + "while (!done) Thread.sleep(1_000);");
        completes("", OTHER.formatted("") + "for (int i = 0; i < 3_000; i++) Thread.sleep(1);");
        completes("", OTHER.formatted("") + "for (int i : new ArrayList<>(Collections.nCopies(2_000, 1))) Thread.sleep(1);");
        completes("", OTHER.formatted("") + "long end = System.nanoTime() + 2_000_000_000L; while (System.nanoTime() < end) Thread.sleep(1);");
        completes("static final AtomicInteger N = new AtomicInteger();", OTHER.formatted("") + "while (N.incrementAndGet() < 2_000) Thread.sleep(1);");
    }

    @Test
    void aDeadlockIsSeenThoughSomebodyStillLooksOnNowAndThen() {
        var program = Programs.of("static volatile boolean done; static final Object A = new Object(), B = new Object();", """
                var watch = new Thread(() -> { while (!done) { try { Thread.sleep(100); } catch (InterruptedException e) { } } });
                var one = new Thread(() -> { synchronized (A) { synchronized (B) { } } });
                var two = new Thread(() -> { synchronized (B) { synchronized (A) { } } });
                watch.start(); one.start(); two.start(); one.join(); two.join(); done = true;""");
        assertThat(StuckTest.deadlock(program).tasks()).extracting(Ending.Waiting::name).containsExactly("main", "Thread-1", "Thread-2");
    }

    private static void completes(String members, String main) {
        var program = Programs.of(members, main);
        program.limits = new Limits(10_000, 10_000, 100_000, 1 << 20, 200);
        assertThat(program.with()).as(main).isInstanceOf(Ending.Completed.class);
    }

    private static void completes(String main) {
        assertThat(Programs.of("", main).with()).isInstanceOf(Ending.Completed.class);
    }
}
