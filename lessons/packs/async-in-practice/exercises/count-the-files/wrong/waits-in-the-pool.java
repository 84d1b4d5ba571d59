// fails never-stuck: "a deadlock needs locks"; each parent keeps a thread while it waits for its child
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class FileCount {
    int count(Folder folder, ExecutorService pool) throws Exception {
        return pool.submit(() -> sum(folder, pool)).get();
    }

    private int sum(Folder folder, ExecutorService pool) throws Exception {
        var parts = new ArrayList<Future<Integer>>();
        for (Folder sub : folder.folders()) {
            parts.add(pool.submit(() -> sum(sub, pool)));
        }
        int sum = folder.read();
        for (Future<Integer> part : parts) {
            sum += part.get();
        }
        return sum;
    }
}
