// fails in-the-pool: threads of one's own are no threads of the pool, whatever their name
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class FileCount {
    int count(Folder folder, ExecutorService pool) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        var below = new ArrayDeque<>(List.of(folder));
        while (!below.isEmpty()) {
            var next = below.pop();
            tasks.add(next::read);
            below.addAll(next.folders());
        }
        int sum = 0;
        var mine = Executors.newThreadPerTaskExecutor(work -> Thread.ofVirtual().name("thread of the pool").unstarted(work));
        for (var read : mine.invokeAll(tasks)) {
            sum += read.get();
        }
        return sum;
    }
}
