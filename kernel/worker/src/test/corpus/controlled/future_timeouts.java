// row: `orTimeout`, `completeOnTimeout`, `delayedExecutor`, `get` with a limit
// how: on virtual time
// wrong: Threw
class Right {
    static void main() throws Throwable {
        assert new CompletableFuture<Integer>().completeOnTimeout(4, 90, TimeUnit.MINUTES).join() == 4;
        assert System.nanoTime() == TimeUnit.MINUTES.toNanos(90);
        try {
            new CompletableFuture<Integer>().orTimeout(1, TimeUnit.SECONDS).join();
            assert false;
        } catch (CompletionException e) {
            assert e.getCause() instanceof TimeoutException;
        }
        var late = CompletableFuture.supplyAsync(() -> System.currentTimeMillis(), CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS));
        long now = System.currentTimeMillis();
        assert late.get() - now == 5_000;
    }
}

class Wrong {
    static void main() throws Throwable {
        new CompletableFuture<Integer>().get(1, TimeUnit.SECONDS);
    }
}
