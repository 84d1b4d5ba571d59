// row: `AtomicInteger`, `AtomicLong`, `AtomicBoolean`, `AtomicReference`, arrays, adders, accumulators
// how: each call one step
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var n = new AtomicInteger();
        var l = new LongAdder();
        var a = new AtomicIntegerArray(2);
        var max = new LongAccumulator(Math::max, 0);
        All.run(
            () -> { n.incrementAndGet(); l.increment(); a.incrementAndGet(0); max.accumulate(3); },
            () -> { n.updateAndGet(x -> x + 1); l.add(1); a.getAndAdd(0, 1); max.accumulate(5); });
        assert n.get() == 2 && l.sum() == 2 && a.get(0) == 2 && max.get() == 5;
    }
}

class Wrong {
    static void main() throws Throwable {
        var n = new AtomicInteger();
        All.run(() -> n.set(n.get() + 1), () -> n.set(n.get() + 1));
        assert n.get() == 2;
    }
}
