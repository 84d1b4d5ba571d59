// fails in-the-pool: "a bigger pool is a cure"; it takes as many threads as it likes, whatever it was given
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class FileCount {
    int count(Folder folder, ExecutorService pool) throws Exception {
        return sum(folder, Executors.newVirtualThreadPerTaskExecutor());
    }

    private int sum(Folder folder, ExecutorService own) throws Exception {
        var parts = new ArrayList<Future<Integer>>();
        for (Folder sub : folder.folders()) {
            parts.add(own.submit(() -> sum(sub, own)));
        }
        int sum = own.submit(folder::read).get();
        for (Future<Integer> part : parts) {
            sum += part.get();
        }
        return sum;
    }
}
