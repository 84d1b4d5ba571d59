// fails never-stuck: "a parent that counts one child itself leaves a thread for the others"; with many folders all threads still wait
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class FileCount {
    int count(Folder folder, ExecutorService pool) throws Exception {
        return pool.submit(() -> sum(folder, pool)).get();
    }

    private int sum(Folder folder, ExecutorService pool) throws Exception {
        var others = new ArrayList<Future<Integer>>();
        for (Folder sub : folder.folders().stream().skip(1).toList()) {
            others.add(pool.submit(() -> sum(sub, pool)));
        }
        int sum = folder.read();
        if (!folder.folders().isEmpty()) {
            sum += sum(folder.folders().getFirst(), pool);
        }
        for (var other : others) {
            sum += other.get();
        }
        return sum;
    }
}
