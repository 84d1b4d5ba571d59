package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Where this process may make control groups of the system, by which a worker's memory is counted whatever it was asked for with, and
 * its threads apart from everybody else's. Whether they hold anything is for a canary to find out.
 *
 * @param memory the folder in which groups that count memory are made
 * @param pids the same for threads; the same folder where there is one hierarchy for all
 * @param unified whether the files are those of the second version
 */
record ControlGroups(Path memory, Path pids, boolean unified) {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final String NAME = "lockstep-";
    private static final AtomicLong MADE = new AtomicLong();

    /** {@return where they can be made, or empty} */
    static Optional<ControlGroups> here() {
        try {
            var mine = Files.readAllLines(Path.of("/proc/self/cgroup"));
            var found = first(mine).or(() -> second(mine));
            found.ifPresent(ControlGroups::sweep);
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One hierarchy for each: the second version lies beside them, without these two. */
    private static Optional<ControlGroups> first(List<String> mine) {
        var memory = own(mine, "memory");
        var pids = own(mine, "pids");
        return memory.isPresent() && pids.isPresent() ? Optional.of(new ControlGroups(memory.get(), pids.get(), false)) : Optional.empty();
    }

    private static Optional<Path> own(List<String> mine, String controller) {
        var mounted = ROOT.resolve(controller);
        var path = mine.stream().map(line -> line.split(":", 3)).filter(parts -> List.of(parts[1].split(",")).contains(controller))
                .map(parts -> parts[2].substring(1)).findFirst().orElse("");
        return Stream.of(mounted.resolve(path), mounted).filter(ControlGroups::usable).findFirst();
    }

    /** Groups are made where the controllers are handed on: beside our own, or in it when whoever started us has given it to us. */
    private static Optional<ControlGroups> second(List<String> mine) {
        var path = mine.stream().filter(line -> line.startsWith("0::/")).map(line -> line.substring(4)).findFirst().orElse("");
        var own = ROOT.resolve(path);
        return Stream.of(own, own.getParent() == null ? ROOT : own.getParent(), ROOT).filter(folder -> folder.startsWith(ROOT))
                .filter(ControlGroups::usable).filter(ControlGroups::handsOn).findFirst()
                .map(folder -> new ControlGroups(folder, folder, true));
    }

    private static boolean usable(Path folder) {
        return folder.toString().indexOf('\'') < 0 && Files.isWritable(folder) && Files.isWritable(folder.resolve("cgroup.procs"));
    }

    private static boolean handsOn(Path folder) {
        try {
            var handed = List.of(Files.readString(folder.resolve("cgroup.subtree_control")).strip().split(" "));
            return handed.contains("memory") && handed.contains("pids");
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return a new group with these bounds, without anybody in it} */
    ControlGroup make(long bytes, long threads) throws IOException {
        var name = NAME + ProcessHandle.current().pid() + "-" + MADE.incrementAndGet();
        var folders = new ArrayList<Path>();
        try {
            for (var parent : unified ? List.of(memory) : List.of(memory, pids)) {
                folders.add(Files.createDirectory(parent.resolve(name)));
            }
            var group = new ControlGroup(folders, folders.getFirst().resolve(unified ? "memory.events" : "memory.oom_control"));
            write(folders.getFirst().resolve(unified ? "memory.max" : "memory.limit_in_bytes"), bytes);
            var swap = folders.getFirst().resolve(unified ? "memory.swap.max" : "memory.memsw.limit_in_bytes");
            if (Files.exists(swap)) {
                write(swap, unified ? 0 : bytes);
            }
            write(folders.getLast().resolve("pids.max"), threads);
            return group;
        } catch (IOException e) {
            new ControlGroup(folders, memory).remove();
            throw e;
        }
    }

    private static void write(Path file, long value) throws IOException {
        Files.writeString(file, Long.toString(value));
    }

    /** Groups of servers that were killed; one with somebody in it stays. */
    private void sweep() {
        for (var parent : List.of(memory, pids)) {
            try (var found = Files.newDirectoryStream(parent, NAME + "*")) {
                for (var folder : found) {
                    var pid = String.valueOf(folder.getFileName()).split("-")[1];
                    if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                        new ControlGroup(List.of(folder), folder).remove();
                    }
                }
            } catch (IOException e) {
                // They stay until somebody can remove them.
                return;
            }
        }
    }
}
