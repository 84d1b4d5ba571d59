// fails still-parallel: one task walks the whole tree; never stuck, and never two folders at a time
import java.util.concurrent.ExecutorService;

class FileCount {
    int count(Folder folder, ExecutorService pool) throws Exception {
        return pool.submit(() -> sum(folder)).get();
    }

    private int sum(Folder folder) {
        int sum = folder.read();
        for (Folder sub : folder.folders()) {
            sum += sum(sub);
        }
        return sum;
    }
}
