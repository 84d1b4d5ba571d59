package dev.lockstep.lessons.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The files of a pack that is a folder. Links are refused, not followed. */
final class FolderFiles {
    private FolderFiles() {}

    static void gather(Path root, Gathering into) throws IOException {
        Files.walkFileTree(root, Set.of(), Bounds.DEPTH + 2, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                return SafePath.isLitter(relative(root, folder)) ? FileVisitResult.SKIP_SUBTREE : goOn(into);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                gatherOne(relative(root, file), file, about, into);
                return goOn(into);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                into.refuse(relative(root, file), "it cannot be read");
                return goOn(into);
            }
        });
    }

    private static void gatherOne(String path, Path file, BasicFileAttributes about, Gathering into) throws IOException {
        if (!into.accepts(path)) {
            return;
        }
        if (!about.isRegularFile()) {
            into.refuse(path, "a pack holds files and folders only, no links");
            return;
        }
        // NOFOLLOW again: the file may have been exchanged for a link since it was looked at
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            into.read(path, in);
        }
    }

    private static FileVisitResult goOn(Gathering into) {
        return into.isFull() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
