package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Copies of files that every user of the machine can read and only this one can write: root's data folder is usually out of reach
 * for the user that a worker runs as.
 */
final class PublicCopy {
    private static final Path SHARED = Path.of("/var/tmp");
    private static final Duration COPIES_KEPT = Duration.ofDays(7);
    private static final Duration PARTS_KEPT = Duration.ofHours(1);
    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE = Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private PublicCopy() {}

    /** {@return those files or folders of one folder themselves where others can read them, else their copies, made now if there are none} */
    static List<Path> of(List<Path> files) throws IOException {
        if (reachable(files)) {
            return files;
        }
        var folder = Objects.requireNonNull(files.getFirst().getParent());
        var copy = SHARED.resolve("lockstep-" + Files.getOwner(folder).getName() + "-" + files.size() + "-" + folder.getFileName());
        if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            make(files, copy);
        }
        if (!oursAlone(copy, folder)) {
            throw new IOException(copy + " is not ours: remove it");
        }
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
        sweep(SHARED, Files.getOwner(folder));
        return files.stream().map(file -> copy.resolve(String.valueOf(file.getFileName()))).toList();
    }

    private static void make(List<Path> files, Path copy) throws IOException {
        // Nobody else can enter it before it is whole.
        var part = Files.createTempDirectory(SHARED, "lockstep-part");
        try {
            for (var file : files) {
                copyTree(file, part.resolve(String.valueOf(file.getFileName())));
            }
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another kernel was first; its copy is the same.
            delete(part);
        } catch (IOException e) {
            delete(part);
            throw e;
        }
    }

    /** Copies that no kernel has asked for in a week, and parts of copies whose maker was killed, are nobody's any more. */
    static void sweep(Path shared, UserPrincipal owner) {
        try (var found = Files.newDirectoryStream(shared, "lockstep-*")) {
            for (var folder : found) {
                var attributes = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                var kept = String.valueOf(folder.getFileName()).startsWith("lockstep-part") ? PARTS_KEPT : COPIES_KEPT;
                if (attributes.isDirectory() && attributes.owner().equals(owner)
                        && attributes.lastModifiedTime().toInstant().plus(kept).isBefore(Instant.now())) {
                    delete(folder);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            // Another kernel sweeps, or makes a copy, at the same time: what is left now is swept at a later start.
            return;
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                // The archive of classes remembers when the modules were written.
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                if (!Files.isSymbolicLink(target)) {
                    boolean runs = Files.isDirectory(target) || Files.isExecutable(target)
                            && Files.getPosixFilePermissions(target).contains(PosixFilePermission.OWNER_EXECUTE);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static boolean oursAlone(Path folder, Path model) throws IOException {
        var attributes = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isDirectory() && attributes.owner().equals(Files.getOwner(model))
                && attributes.permissions().stream().noneMatch(OTHERS_MAY_WRITE::contains);
    }

    private static boolean reachable(List<Path> files) throws IOException {
        for (var file : files) {
            var real = file.toRealPath();
            if (!Files.getPosixFilePermissions(real).contains(PosixFilePermission.OTHERS_READ)) {
                return false;
            }
            for (var folder = real.getParent(); folder != null; folder = folder.getParent()) {
                if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
