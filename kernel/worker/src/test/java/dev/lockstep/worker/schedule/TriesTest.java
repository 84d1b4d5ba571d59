package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that try something again and again until it works: they wait for others, as the JDK's schedulers are fair enough for them. */
class TriesTest {
    private static final String TWO = "var a = new Thread(() -> {%s}); var b = new Thread(() -> {%s}); a.start(); b.start(); a.join(); b.join(); ";

    private static Programs lock(String members, String take, String free) {
        var inc = "while (" + take + ") { } n++; " + free + ";";
        return Programs.of("static int n; " + members, TWO.formatted(inc, inc) + "assert n == 2;");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "AtomicBoolean l = new AtomicBoolean()|l.getAndSet(true)|l.set(false)",
        "AtomicBoolean l = new AtomicBoolean()|!l.weakCompareAndSetVolatile(false, true)|l.setRelease(false)",
        "AtomicInteger l = new AtomicInteger()|l.getAndSet(1) != 0|l.set(0)",
        "AtomicInteger l = new AtomicInteger()|l.compareAndExchange(0, 1) != 0|l.set(0)",
        "AtomicInteger l = new AtomicInteger()|l.getAndUpdate(v -> v == 0 ? 1 : v) != 0|l.set(0)",
        "AtomicReference<String> l = new AtomicReference<>(\"\")|l.getAndSet(\"x\") == \"x\"|l.set(\"\")",
        "AtomicIntegerArray l = new AtomicIntegerArray(1)|!l.compareAndSet(0, 0, 1)|l.set(0, 0)",
        "AtomicIntegerArray l = new AtomicIntegerArray(1)|l.getAndSet(0, 1) != 0|l.set(0, 0)",
        "AtomicLongArray l = new AtomicLongArray(2)|l.getAndSet(1, 1) != 0|l.set(1, 0)",
        "AtomicReferenceArray<String> l = new AtomicReferenceArray<>(new String[] {\"\"})|l.getAndSet(0, \"x\") == \"x\"|l.set(0, \"\")",
        "AtomicStampedReference<String> l = new AtomicStampedReference<>(\"a\", 0)|!l.compareAndSet(\"a\", \"b\", 0, 0)|l.set(\"a\", 0)",
        "Semaphore l = new Semaphore(1)|!l.tryAcquire()|l.release()",
        "ReentrantLock l = new ReentrantLock()|!l.tryLock()|l.unlock()",
        "StampedLock l = new StampedLock()|l.tryWriteLock() == 0|l.tryUnlockWrite()",
        "ConcurrentHashMap<String, String> l = new ConcurrentHashMap<>()|l.putIfAbsent(\"k\", \"v\") != null|l.remove(\"k\")",
        "Set<String> l = ConcurrentHashMap.newKeySet()|!l.add(\"k\")|l.remove(\"k\")",
        "ConcurrentLinkedQueue<String> l = new ConcurrentLinkedQueue<>(List.of(\"k\"))|l.poll() == null|l.add(\"k\")",
        "Set<String> l = Collections.synchronizedSet(new HashSet<>())|!l.add(\"k\")|l.remove(\"k\")"})
    void aLockThatIsTriedUntilItIsFreeIsALock(String lock) {
        var parts = lock.split("\\|");
        assertThat(lock("static final " + parts[0] + ";", parts[1], parts[2]).failing().such()).isZero();
    }

    /** A lock that is a plain field, taken through a handle or an updater. */
    @ParameterizedTest
    @ValueSource(strings = {
        "VarHandle h = at(\"held\", int.class)|(int) h.getAndSet(1) == 1|h.setVolatile(0)",
        "VarHandle h = at(\"held\", int.class)|(int) h.getAndBitwiseOr(1) == 1|h.setRelease(0)",
        "VarHandle h = at(\"name\", String.class)|\"x\".equals((String) h.getAndSet(\"x\"))|h.setVolatile(\"\")",
        "VarHandle h = of(\"mine\")|(int) h.getAndSet(it, 1) == 1|h.setVolatile(it, 0)",
        "AtomicIntegerFieldUpdater<P> h = AtomicIntegerFieldUpdater.newUpdater(P.class, \"mine\")|h.getAndSet(it, 1) == 1|h.set(it, 0)",
        "AtomicIntegerFieldUpdater<P> h = AtomicIntegerFieldUpdater.newUpdater(P.class, \"mine\")|h.getAndUpdate(it, v -> 1) == 1|h.set(it, 0)"})
    void aLockBehindAHandleIsALockAsWell(String lock) {
        var parts = lock.split("\\|");
        var members = "static int held; static String name = \"\"; volatile int mine; static final P it = new P(); static final " + parts[0] + ";"
                + "static VarHandle at(String field, Class<?> type) { try { return MethodHandles.lookup().findStaticVarHandle(P.class, field, type); }"
                + " catch (ReflectiveOperationException e) { throw new AssertionError(e); } }"
                + "static VarHandle of(String field) { try { return MethodHandles.lookup().findVarHandle(P.class, field, int.class); }"
                + " catch (ReflectiveOperationException e) { throw new AssertionError(e); } }";
        assertThat(lock(members, parts[1], parts[2]).failing().such()).isZero();
        assertThat(lock(members, parts[1] + " && false", parts[2]).failing().such()).as("no lock at all").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BlockingQueue<Integer> q = new LinkedBlockingQueue<>()|while (q.poll() == null) { }|q.add(1);",
        "Queue<Integer> q = new ConcurrentLinkedQueue<>()|while (q.poll() == null) { Thread.yield(); }|q.add(1);",
        "Deque<Integer> q = new ArrayDeque<>()|while (true) { synchronized (q) { if (q.poll() != null) break; } }|synchronized (q) { q.add(1); }",
        "List<Integer> q = new Vector<>()|while (!q.remove((Integer) 1)) { }|q.add(1);",
        "BlockingQueue<Integer> q = new ArrayBlockingQueue<>(1)|for (int i = 0; i < 2; i++) while (!q.offer(i)) { }|try { q.take(); q.take(); } catch (InterruptedException e) { }",
        "SynchronousQueue<Integer> q = new SynchronousQueue<>()|while (!q.offer(1)) { }|try { q.take(); } catch (InterruptedException e) { }"})
    void whoAsksAgainAndAgainForAnItemGetsIt(String queue) {
        var parts = queue.split("\\|", 3);
        var program = Programs.of("static final " + parts[0] + ";", TWO.formatted(parts[1], parts[2]));
        assertThat(program.failing().such()).isZero();
    }

    /** What a comparison or a hash calls is not what the call itself has changed: who looks for that goes on before time does. */
    @ParameterizedTest
    @ValueSource(strings = {
        "Set<Item> s = new ConcurrentSkipListSet<>()|while (s.size() < 2) Thread.onSpinWait();|s.add(new Item(1)); s.add(new Item(2));",
        "Map<Item, Integer> s = new ConcurrentHashMap<>()|while (s.size() < 2) Thread.onSpinWait();|s.putIfAbsent(new Item(1), 1); s.putIfAbsent(new Item(2), 1);",
        "Queue<Item> s = new PriorityBlockingQueue<>()|while (s.size() < 2) Thread.onSpinWait();|s.offer(new Item(1)); s.offer(new Item(2));"})
    void whatATryCallsDoesNotHideWhatItChanges(String set) {
        var parts = set.split("\\|");
        var members = "static final AtomicInteger asked = new AtomicInteger(); record Item(int n) implements Comparable<Item> {"
                + "public int hashCode() { asked.incrementAndGet(); return n; } public int compareTo(Item o) { asked.incrementAndGet(); return n - o.n; } } ";
        assertThat(Programs.of(members + "static final " + parts[0] + ";",
                TWO.formatted(parts[1], parts[2]).replace("a.join()", "a.join(1000)") + "assert !a.isAlive();").failing().such()).isZero();
    }

    /** What ends it comes from our own code, and is caught by the JDK's. */
    @ParameterizedTest
    @ValueSource(strings = {"S.add(1)", "U.compareAndSet(it, 0, 1)", "U.getAndSet(it, 1)"})
    void aTryThatEndsBeforeItsCallIsNoTryForTheNext(String call) {
        var members = "static final Set<Integer> S = new ConcurrentSkipListSet<>(); volatile int mine; static final P it = new P();"
                + "static final AtomicIntegerFieldUpdater<P> U = AtomicIntegerFieldUpdater.newUpdater(P.class, \"mine\");";
        var program = Programs.of(members, "var other = new Thread(() -> S.size()); other.start(); new FutureTask<>(() -> " + call + ").run(); S.size(); other.join();");
        program.settle();
        var tries = new ArrayList<Boolean>();
        program.go((run, count) -> {
            var task = run.candidate(0);
            tries.add(task.attempts.areAnnounced());
            if (tries.indexOf(true) == tries.size() - 1) {
                throw new StackOverflowError();
            }
            return 0;
        });
        assertThat(tries.subList(tries.indexOf(true) + 1, tries.size())).isNotEmpty().doesNotContain(true);
    }

    @Test
    void whatNobodyEverGivesIsStillNoProgress() {
        var program = Programs.of("static final Queue<Integer> Q = new ConcurrentLinkedQueue<>();", TWO.formatted("while (Q.poll() == null) { }", "Q.peek();"));
        assertThat(program.count(ending -> ending instanceof Ending.NoProgress).such()).isEqualTo(program.failing().schedules());
    }

    @Test
    void whoTakesWithoutRestKeepsTimeFromPassing() {
        var program = Programs.of("static final Queue<Integer> Q = new ConcurrentLinkedQueue<>();",
                TWO.formatted("while (Q.poll() == null) { }", "try { Thread.sleep(10); } catch (InterruptedException e) { } Q.add(1);"));
        assertThat(program.with()).isInstanceOf(Ending.NoProgress.class);
    }

    @Test
    void aLockThatIsLookedAtAndThenTakenIsNone() {
        assertThat(lock("static final AtomicBoolean L = new AtomicBoolean(); static boolean take() { boolean taken = L.get(); L.set(true); return taken; }",
                "take()", "L.set(false)").count(ending -> ending instanceof Ending.Threw).such()).isPositive();
    }
}
