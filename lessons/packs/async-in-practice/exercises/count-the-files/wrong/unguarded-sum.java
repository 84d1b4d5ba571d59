// fails adds-up: "each task adds its part"; two that add at the same time lose one part
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class FileCount {
    private int sum;

    int count(Folder folder, ExecutorService pool) throws Exception {
        var parts = new ArrayList<Future<?>>();
        start(folder, pool, parts);
        for (var part : parts) {
            part.get();
        }
        return sum;
    }

    private void start(Folder folder, ExecutorService pool, List<Future<?>> parts) {
        parts.add(pool.submit(() -> {
            int files = folder.read();
            sum += files;
        }));
        for (Folder sub : folder.folders()) {
            start(sub, pool, parts);
        }
    }
}
