import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What was counted, by how many reads, how many of these were done by a thread of the given pool, and whether that is still open. */
record Counted(int files, int reads, int inPool, boolean open) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    /** A chain of folders, each in the one before. */
    Counted chain(List<Integer> files, int threads) throws Exception {
        Folder folder = new Folder(files.getLast());
        for (int i = files.size() - 2; i >= 0; i--) {
            folder = new Folder(files.get(i), folder);
        }
        return count(folder, threads);
    }

    /** One folder with some others in it. */
    Counted fan(int width, int threads) throws Exception {
        var folders = new Folder[width];
        for (int i = 0; i < width; i++) {
            folders[i] = new Folder(1);
        }
        return count(new Folder(1, folders), threads);
    }

    /** A tree in which each folder has two, but the lowest. */
    Counted tree(int levels, int threads) throws Exception {
        return count(branch(levels), threads);
    }

    private static Folder branch(int levels) {
        return levels == 1 ? new Folder(1) : new Folder(1, branch(levels - 1), branch(levels - 1));
    }

    private static Counted count(Folder folder, int threads) throws Exception {
        Set<Thread> own = ConcurrentHashMap.newKeySet();
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = Thread.ofVirtual().name("thread of the pool").unstarted(work);
            own.add(thread);
            return thread;
        });
        int files = new FileCount().count(folder, pool);
        int inPool = 0;
        for (Thread reader : Folder.readers()) {
            inPool += own.contains(reader) ? 1 : 0;
        }
        return new Counted(files, Folder.readers().size(), inPool, !pool.isShutdown());
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("adds-up")
    void addsUp(Subject count, Inputs any) {
        int one = any.between(1, 100), two = any.between(1, 100), three = any.between(1, 100);
        count.drive("chain", List.of(one, two, three), 8).inSchedules(5).always(Counted.class, "the sum of all files, each folder read once",
            seen -> seen.files() == one + two + three && seen.reads() == 3);
        count.drive("fan", 2, 3).inSchedules(100).always(Counted.class, "in every schedule, the sum of all files",
            seen -> seen.files() == 3 && seen.reads() == 3);
    }

    @Check("in-the-pool")
    void inThePool(Subject count) {
        count.drive("chain", List.of(1, 2, 3), 8).inSchedules(5).always(Counted.class, "folders are read by threads of the pool, and it is still open afterwards",
            seen -> seen.inPool() == 3 && seen.open());
    }

    @Check("never-stuck")
    void neverStuck(Subject count) {
        count.drive("chain", List.of(1, 2, 3), 2).inSchedules(100).finishes();
        count.drive("tree", 3, 1).inSchedules(20).finishes();
    }

    @Check("still-parallel")
    void stillParallel(Subject count) {
        count.drive("fan", 5, 3).inSchedules(20).takesAtMost(Duration.ofMillis(30));
    }
}
