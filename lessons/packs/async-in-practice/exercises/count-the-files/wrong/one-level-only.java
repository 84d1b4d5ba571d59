// fails adds-up: asks the sub-folders, and forgets that they have sub-folders too
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

class FileCount {
    int count(Folder folder, ExecutorService pool) {
        var sum = CompletableFuture.supplyAsync(folder::read, pool);
        for (Folder sub : folder.folders()) {
            sum = sum.thenCombine(CompletableFuture.supplyAsync(sub::read, pool), Integer::sum);
        }
        return sum.join();
    }
}
