package dev.lockstep.lessons.files;

import dev.lockstep.lessons.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Collects the files of one pack, one by one, and refuses what is too much, misnamed or there twice. */
final class Gathering {
    private final Consumer<Problem> problems;
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final Map<String, String> spelling = new HashMap<>();
    private long total;
    private boolean full;

    Gathering(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** {@return whether a file of that path may be read; when not, the problem has been told} */
    boolean accepts(String path) {
        if (full || SafePath.isLitter(path)) {
            return false;
        }
        String complaint = SafePath.complaint(path);
        if (!complaint.isEmpty()) {
            problems.accept(Problem.error(printable(path), 0, 0, "refused: " + complaint + "."));
            return false;
        }
        if (contents.size() >= Bounds.FILES) {
            return stop("A pack has at most " + Bounds.FILES + " files; the rest was not read.");
        }
        return spelledOneWay(path);
    }

    /** Reads one accepted file; a file that is too large is told and left out. */
    void read(String path, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Bounds.FILE + 1);
        total += bytes.length;
        if (bytes.length > Bounds.FILE) {
            problems.accept(Problem.error(path, 0, 0, "refused: a file has at most " + Bounds.FILE / 1024 + " KiB."));
        } else if (total > Bounds.PACK) {
            stop("A pack has at most " + Bounds.PACK / (1024 * 1024) + " MiB; the rest was not read.");
        } else {
            contents.put(path, bytes);
        }
    }

    /** Tells that one entry is refused. */
    void refuse(String path, String why) {
        problems.accept(Problem.error(printable(path), 0, 0, "refused: " + why + "."));
    }

    /** {@return whether a bound was reached, so that reading on is useless} */
    boolean isFull() {
        return full;
    }

    PackFiles files() {
        byte[] seal = contents.remove(Seal.FILE);
        return new PackFiles(contents, Optional.ofNullable(seal));
    }

    private boolean spelledOneWay(String path) {
        if (contents.containsKey(path)) {
            refuse(path, "this path is there twice");
            return false;
        }
        for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
            String part = end < 0 ? path : path.substring(0, end);
            String known = spelling.putIfAbsent(Normalizer.normalize(part, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), part);
            if (known != null && !known.equals(part)) {
                refuse(path, "on some systems it is the same as " + known + "; rename one of them");
                return false;
            }
            if (end < 0) {
                return true;
            }
        }
    }

    private boolean stop(String message) {
        full = true;
        problems.accept(Problem.error("", 0, 0, message));
        return false;
    }

    private static String printable(String path) {
        String shown = path.length() > Bounds.PATH ? path.substring(0, Bounds.PATH) + "…" : path;
        return shown.replaceAll("\\p{C}", "?");
    }
}
