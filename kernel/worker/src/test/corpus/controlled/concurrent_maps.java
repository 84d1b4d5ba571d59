// row: `ConcurrentHashMap`, `ConcurrentSkipListMap`, sets, copy-on-write lists
// how: each call one step; code that it calls is code like any other, and others wait for the key
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var m = new ConcurrentHashMap<String, Integer>();
        All.run(() -> m.merge("a", 1, Integer::sum), () -> m.merge("a", 1, Integer::sum));
        assert m.get("a") == 2;
        var s = new ConcurrentSkipListMap<String, Integer>();
        All.run(() -> s.putIfAbsent("a", 1), () -> s.putIfAbsent("a", 2));
        assert s.size() == 1;
        var c = new CopyOnWriteArrayList<Integer>();
        All.run(() -> c.add(1), () -> { for (int i : c) assert i == 1; });
        All.run(() -> m.compute("a", (k, v) -> v + plus), () -> m.compute("a", (k, v) -> v + plus), () -> plus = 1);
        assert m.get("a") == 4;
    }

    static volatile int plus = 1;
}

class Wrong {
    static void main() throws Throwable {
        var m = new ConcurrentHashMap<String, Integer>();
        m.put("a", 0);
        All.run(() -> m.put("a", m.get("a") + 1), () -> m.put("a", m.get("a") + 1));
        assert m.get("a") == 2;
    }
}
