import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A folder: reading it takes ten milliseconds, and tells how many files lie directly in it. */
final class Folder {
    private static final Queue<Thread> READERS = new ConcurrentLinkedQueue<>();

    private final int files;
    private final List<Folder> folders;

    Folder(int files, Folder... folders) {
        this.files = files;
        this.folders = List.of(folders);
    }

    /** The folders that lie directly in this one. Takes no time. */
    List<Folder> folders() {
        return folders;
    }

    /** Reads this folder. Blocks the thread that calls it. */
    int read() {
        READERS.add(Thread.currentThread());
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return files;
    }

    /** The threads that have read folders, one for each reading. */
    static List<Thread> readers() {
        return List.copyOf(READERS);
    }
}
