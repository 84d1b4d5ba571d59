package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of more steps than the bound, which is 2,000 here: those that work come to their end, and those that go round and round do not. */
class ProgressTest {
    private static final String MEMBERS = "static int next, work; static volatile boolean stop; static final Object lock = new Object();"
            + "static final AtomicInteger count = new AtomicInteger(); static final List<Integer> list = new ArrayList<>();"
            + "static final Map<Integer, Integer> map = new ConcurrentHashMap<>(); static final int[] cells = new int[4];"
            + "static final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2); static Runnable self; static double sum; static final Number mine = new Mine(); static class Mine extends AtomicInteger { }"
            + "static void fib(int n) { count.incrementAndGet(); if (n > 1) { fib(n - 1); fib(n - 2); } }"
            + "static void descend(int n) { synchronized (lock) { work++; } if (n > 0) { descend(n - 1); descend(n - 1); } }"
            + "static void take() { try { while (true) { if (queue.take() < 0) return; } } catch (InterruptedException e) { } }"
            + "static class Own extends AbstractList<Integer> { public Integer get(int i) { return i; } public int size() { synchronized (lock) { return 0; } } }"
            + "static void put(int x) { try { queue.put(x); } catch (InterruptedException e) { } }";
    private static final String TWO = "Runnable body = () -> { %s }; var t = new Thread(body); t.start(); body.run(); t.join();";

    private static Ending run(String body) {
        return Programs.of(MEMBERS, TWO.formatted(body)).with();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "IntStream.range(0, 3_000).forEach(i -> count.incrementAndGet());",
        "while (true) { int i = count.getAndIncrement(); if (i >= 6_000) break; }",
        "while (true) { synchronized (lock) { if (next >= 2_500) break; next++; } }",
        "while (true) { synchronized (lock) { if (++next >= 2_500) return; } }",
        "while (true) { synchronized (lock) { int i = next; if (i >= 2_500) return; next = i + 1; } }",
        "while (true) { synchronized (lock) { if (sum > 250) return; sum += 0.1; } }",
        "while (true) { synchronized (lock) { if (cells[1] >= 2_500) return; cells[1]++; } }",
        "while (true) { synchronized (lock) { if (list.size() >= 2_500) return; list.add(1); } }",
        "while (true) { int x = count.get(); if (x >= 3_000) return; count.compareAndSet(x, x + 1); }",
        "fib(15);",
        "descend(9);"})
    void whatWorksComesToItsEnd(String body) {
        assertThat(run(body)).isInstanceOf(Ending.Completed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "var t = new Thread(() -> take()); t.start(); for (int i = 0; i < 2_000; i++) put(i); put(-1); t.join();",
        "var t = new Thread(() -> { while (!stop) Thread.yield(); }); t.start(); for (int i = 0; i < 4_000; i++) synchronized (lock) { work++; } stop = true; t.join();",
    })
    void whatOneDoesKeepsTheOtherFromBeingLost(String body) {
        assertThat(Programs.of(MEMBERS, body).with()).isInstanceOf(Ending.Completed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "IntStream.range(0, 30_000).forEach(i -> count.incrementAndGet());",
        "while (count.getAndIncrement() < 60_000) { }",
        "var dice = new Random(1); while (dice.nextInt(1_000_000) != 0) synchronized (lock) { work++; }",
        "while (true) { synchronized (lock) { if (next >= 30_000) break; next++; } }",
    })
    void whatWorksForTooLongIsUndecided(String body) {
        assertThat(run(body)).isInstanceOfSatisfying(Ending.LimitReached.class, end -> assertThat(end.limit()).isEqualTo("steps"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while (!stop) { synchronized (lock) { work++; } }",
        "while (!stop) count.incrementAndGet();",
        "while (!stop) { count.incrementAndGet(); synchronized (lock) { work += 2; sum = sum * 2 + 1; cells[1]++; } }",
        "while (!stop) for (int i = 0; i < 20; i++) synchronized (lock) { work++; }",
        "while (!stop) { for (int i = 0; i < 7; i++) for (int j = 0; j < 5; j++) count.addAndGet(j); if (cells[0] == 1) return; }",
        "while (!stop) { synchronized (lock) { next = (next + 1) % 10; if (next == 11) return; } }",
        "while (!stop) { synchronized (lock) { if (list.size() > 3) list.clear(); list.add(1); } }",
        "for (;;) { if (count.compareAndSet(0, 1)) { count.set(0); } }",
        "for (int i = 0; !stop; i++) { }",
        "while (!stop) { synchronized (lock) { if (!(mine instanceof Mine) || Collections.unmodifiableList(new Own()).size() > 0) return; work++; } }",
    })
    void whatGoesRoundAndRoundIsNoProgress(String body) {
        assertThat(run(body)).isInstanceOf(Ending.NoProgress.class);
    }

    /** No loop of the program's own, and nothing that becomes what it never was. */
    @ParameterizedTest
    @ValueSource(strings = {
        "var pool = Executors.newFixedThreadPool(2); self = () -> { synchronized (lock) { next = 1 - next; } pool.execute(self); }; pool.execute(self); pool.execute(self);",
        "var t = new Thread(() -> { try { while (true) put(queue.take()); } catch (InterruptedException e) { } }); t.start(); while (true) { put(1); queue.take(); }",
    })
    void workThatIsHandedOnForEverIsNoProgress(String body) {
        assertThat(Programs.of(MEMBERS, body).with()).isInstanceOf(Ending.NoProgress.class);
    }
}
