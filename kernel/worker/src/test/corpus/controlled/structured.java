// row: `StructuredTaskScope` with its joiners and time-outs, `ScopedValue` in its tasks
// how: the JDK's own code on our threads
// wrong: Threw
class Right {
    static final ScopedValue<String> WHO = ScopedValue.newInstance();

    static int all() throws InterruptedException {
        try (var scope = StructuredTaskScope.open()) {
            var a = scope.fork(() -> WHO.get().length());
            var b = scope.fork(() -> ScopedValue.where(WHO, "twenty").call(() -> WHO.get().length()));
            scope.join();
            return a.get() * 10 + b.get();
        }
    }

    static int first() throws InterruptedException {
        try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.<Integer>anySuccessfulResultOrThrow())) {
            scope.fork(() -> { Thread.sleep(200); return 1; });
            scope.fork(() -> { Thread.sleep(100); return 2; });
            return scope.join();
        }
    }

    static void main() throws Throwable {
        assert ScopedValue.where(WHO, "two").call(Right::all) == 36;
        assert first() == 2;
        long before = System.nanoTime();
        try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.<Integer>awaitAllSuccessfulOrThrow(),
                config -> config.withTimeout(Duration.ofSeconds(2)))) {
            scope.fork(() -> { Thread.sleep(3_600_000); return 1; });
            scope.join();
            assert false : "an hour in two seconds";
        } catch (StructuredTaskScope.TimeoutException late) {
            assert System.nanoTime() - before == 2_000_000_000L : System.nanoTime() - before;
        }
    }
}

class Wrong {
    static int n;

    static void main() throws Throwable {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> n++);
            scope.fork(() -> n++);
            scope.join();
        }
        assert n == 2;
    }
}
