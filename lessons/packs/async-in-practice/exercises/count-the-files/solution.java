import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

class FileCount {
    int count(Folder folder, ExecutorService pool) {
        return sum(folder, pool).join();
    }

    private CompletableFuture<Integer> sum(Folder folder, ExecutorService pool) {
        var sum = CompletableFuture.supplyAsync(folder::read, pool);
        for (Folder sub : folder.folders()) {
            sum = sum.thenCombine(sum(sub, pool), Integer::sum);
        }
        return sum;
    }
}
