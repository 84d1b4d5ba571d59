// fails keeps-cause: "the same type and the same text are the same exception"; where it came from is gone
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class Loader {
    String load(Source source) throws LoadFailed, InterruptedException {
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> profile = tasks.submit(() -> source.read("profile"));
            Future<String> orders = tasks.submit(() -> source.read("orders"));
            LoadFailed failure = null;
            String value = "";
            try {
                value = profile.get();
            } catch (ExecutionException e) {
                failure = new LoadFailed("load > profile", e.getCause());
            }
            try {
                value += ", " + orders.get();
            } catch (ExecutionException e) {
                if (failure == null) {
                    failure = new LoadFailed("load > orders", new IOException(e.getCause().getMessage()));
                } else {
                    failure.addSuppressed(e.getCause());
                }
            }
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }
}
