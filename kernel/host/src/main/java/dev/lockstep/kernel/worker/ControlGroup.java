package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One worker's group: what it has in memory together, and how many threads.
 *
 * @param folders of the system that stand for it
 * @param killings the file that counts who was ended for want of memory
 */
record ControlGroup(List<Path> folders, Path killings) {
    private static final int TRIES = 40;

    /** {@return what a shell says to go into it, with all it starts from then on} */
    String enter() {
        return folders.stream().map(folder -> "echo 0 >'" + folder.resolve("cgroup.procs") + "' && ").collect(Collectors.joining());
    }

    /** {@return whether somebody in it was ended because it needed more memory} */
    boolean ranOut() {
        try {
            return Files.readAllLines(killings).stream().anyMatch(line -> line.matches("oom_kill [1-9]\\d*"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes it as soon as nobody is in it any more. */
    void removeSoon(Runnable then) {
        removeSoon(then, TRIES);
    }

    private void removeSoon(Runnable then, int tries) {
        if (remove()) {
            then.run();
        } else if (tries > 0) {
            CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS).execute(() -> removeSoon(then, tries - 1));
        }
    }

    /** {@return whether it is gone} */
    boolean remove() {
        boolean gone = true;
        for (var folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                gone = false;
            }
        }
        return gone;
    }
}
