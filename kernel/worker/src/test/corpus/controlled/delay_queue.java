// row: `DelayQueue`
// how: waits inside the JDK, on virtual time
// wrong: Threw
class Right {
    record Late(long at) implements Delayed {
        public long getDelay(TimeUnit unit) { return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); }
        public int compareTo(Delayed o) { return Long.compare(at, ((Late) o).at); }
    }

    static void main() throws Throwable {
        var q = new DelayQueue<Late>();
        q.put(new Late(50_000_000));
        q.put(new Late(20_000_000));
        assert q.take().at == 20_000_000 && q.take().at == 50_000_000 && System.nanoTime() == 50_000_000;
    }
}

class Wrong {
    record Late(long at) implements Delayed {
        public long getDelay(TimeUnit unit) { return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); }
        public int compareTo(Delayed o) { return Long.compare(at, ((Late) o).at); }
    }

    static void main() throws Throwable {
        var q = new DelayQueue<Late>();
        q.put(new Late(20_000_000));
        assert q.poll() != null : "not yet";
    }
}
