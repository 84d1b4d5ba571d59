// row: `CompletableFuture` and its combinators
// how: the JDK's own code on our threads
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var a = CompletableFuture.supplyAsync(() -> 1);
        var b = CompletableFuture.supplyAsync(() -> 2);
        assert a.thenCombine(b, Integer::sum).thenApplyAsync(x -> x * 2).join() == 6;
        CompletableFuture.allOf(a, b).join();
        assert CompletableFuture.anyOf(a, b).join() != null;
        assert CompletableFuture.failedFuture(new RuntimeException()).exceptionally(e -> 3).join().equals(3);
    }
}

class Wrong {
    static void main() throws Throwable {
        var a = CompletableFuture.supplyAsync(() -> { Thread.yield(); return 1; });
        var b = CompletableFuture.supplyAsync(() -> 2);
        assert CompletableFuture.anyOf(a, b).join().equals(1);
    }
}
