package dev.lockstep.web;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at folders several times a second and tells which of them has changed. It compares sizes and times: that works on every
 * system and network disk, and a pack has few files.
 */
final class PackWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PackWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int DEPTH = 8;
    private static final int MOST_FILES = 5_000;

    private final Map<Path, Integer> stamps = new HashMap<>();
    private final Consumer<Path> changed;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param changed called on the watch's own thread, with a folder in which something was saved */
    PackWatch(List<Path> folders, Consumer<Path> changed) {
        this.changed = changed;
        folders.stream().filter(Files::isDirectory).forEach(folder -> stamps.put(folder, stamp(folder)));
    }

    void start() {
        if (!stamps.isEmpty()) {
            Thread.ofVirtual().name("pack-watch").start(this::watch);
        }
    }

    private void watch() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                stamps.replaceAll(this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int look(Path folder, int before) {
        int now = stamp(folder);
        if (now != before) {
            try {
                changed.accept(folder);
            } catch (RuntimeException e) {
                LOG.warn("The pack in {} could not be read again", folder, e);
            }
        }
        return now;
    }

    private static int stamp(Path root) {
        int[] stamp = {0, 0};
        try {
            Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                    Path name = folder.getFileName();
                    boolean hidden = !folder.equals(root) && name != null && name.toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    // A sum, so that the order in which a disk lists its files does not matter.
                    stamp[0] += Objects.hash(file, about.size(), about.lastModifiedTime());
                    return ++stamp[1] < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return 0;
        }
        return stamp[0];
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
