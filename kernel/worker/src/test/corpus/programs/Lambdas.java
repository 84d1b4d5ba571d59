import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class Lambdas {
    private int hits;
    static int made;
    static class Item { static final List<String> SEEN = new ArrayList<>(); final String name;
        Item(String name) { this.name = name; made++; SEEN.add(name); } static Item of(String s) { return new Item(s + "!"); }
            String name() { return name; } }
    interface Maker<T> { T make(String s) throws Exception; default Maker<T> twice() { return s -> make(s + s); } }

    Supplier<Supplier<Integer>> nested(int a) { int b = a * 2; return () -> { hits++; return () -> { hits += b; return hits + a; }; }; }
    Runnable self() { return this::hit; }
    private void hit() { hits += 100; }

    static String run() throws Exception {
        Lambdas me = new Lambdas();
        String s = "" + me.nested(3).get().get() + me.hits;
        me.self().run();
        ReentrantLock lock = new ReentrantLock();
        Runnable take = lock::lock, free = lock::unlock;
        take.run(); s += lock.isHeldByCurrentThread(); free.run(); s += lock.isLocked();
        AtomicInteger n = new AtomicInteger();
        Supplier<Integer> inc = n::incrementAndGet; inc.get(); s += inc.get();
        Function<AtomicInteger, Integer> get = AtomicInteger::get; s += get.apply(n);
        BiFunction<AtomicInteger, Integer, Integer> add = AtomicInteger::addAndGet; s += add.apply(n, 5);
        Function<Integer, AtomicInteger> create = AtomicInteger::new; s += create.apply(9);
        Maker<Item> a = Item::new, b = Item::of; s += a.make("x").name() + b.twice().make("y").name + made + Item.SEEN;
        IntFunction<int[]> arrays = int[]::new; s += arrays.apply(3).length;
        Supplier<ReentrantLock> locks = ReentrantLock::new; s += locks.get().isLocked();
        s += Stream.of("c", "a", "b").sorted().map(String::toUpperCase).collect(Collectors.joining("-"));
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < 6; i++) { groups.computeIfAbsent(i % 2 == 0 ? "even" : "odd", k -> new ArrayList<>()).add(i); }
        Runnable r = new Runnable() { int calls; public void run() { calls++; me.hits += calls; } };
        r.run(); r.run();
        java.io.Serializable ser = (Runnable & java.io.Serializable) () -> me.hits++;
        ((Runnable) ser).run();
        return s + groups + me.hits;
    }
}
