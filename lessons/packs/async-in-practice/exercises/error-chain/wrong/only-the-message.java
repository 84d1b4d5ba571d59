// fails keeps-cause: "the message is enough"; type and origin of the failure are gone
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

class Loader {
    String load(Source source) throws LoadFailed {
        var profile = read(source, "profile");
        var orders = read(source, "orders");
        try {
            return profile.join() + ", " + orders.join();
        } catch (CompletionException e) {
            String part = profile.isCompletedExceptionally() ? "profile" : "orders";
            throw new LoadFailed("load > " + part, new Exception(e.getCause().getMessage()));
        }
    }

    private static CompletableFuture<String> read(Source source, String part) {
        var result = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(source.read(part));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
