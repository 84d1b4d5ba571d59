// fails reads-once: "read it again to see what went wrong"; the next answer may be another one
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
                failure = new LoadFailed("load > profile", reason(source, "profile"));
            }
            try {
                value += ", " + orders.get();
            } catch (ExecutionException e) {
                if (failure == null) {
                    failure = new LoadFailed("load > orders", reason(source, "orders"));
                } else {
                    failure.addSuppressed(reason(source, "orders"));
                }
            }
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }

    private static IOException reason(Source source, String part) {
        try {
            source.read(part);
            return new IOException("it works now");
        } catch (IOException e) {
            return e;
        }
    }
}
