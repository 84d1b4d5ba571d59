// row: `StructuredTaskScope` is a preview: see the lessons that switch it on
// how: the JDK's own code on our threads
// wrong: Threw
class Right {
    static void main() throws Throwable {
        try (var pool = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var f = pool.submit(() -> 1);
            assert f.get() == 1;
        }
    }
}

class Wrong {
    static int n;

    static void main() throws Throwable {
        try (var pool = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            pool.submit(() -> n++);
            pool.submit(() -> n++);
        }
        assert n == 2;
    }
}
