// fails keeps-both: names the task that was asked last, and gives the failure of the first
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class Loader {
    String load(Source source) throws LoadFailed, InterruptedException {
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> profile = tasks.submit(() -> source.read("profile"));
            Future<String> orders = tasks.submit(() -> source.read("orders"));
            String path = "";
            Throwable first = null;
            Throwable second = null;
            try {
                profile.get();
            } catch (ExecutionException e) {
                path = "load > profile";
                first = e.getCause();
            }
            try {
                orders.get();
            } catch (ExecutionException e) {
                path = "load > orders";
                second = e.getCause();
            }
            if (path.isEmpty()) {
                return profile.resultNow() + ", " + orders.resultNow();
            }
            var failure = new LoadFailed(path, first == null ? second : first);
            if (first != null && second != null) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }
}
