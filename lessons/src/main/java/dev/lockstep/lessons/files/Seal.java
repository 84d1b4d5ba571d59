package dev.lockstep.lessons.files;

import dev.lockstep.lessons.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of digests that a built pack carries, as {@code sha256sum} writes it. It tells which file was changed on the way; who
 * changes the list as well is found out only by the pack's digest, which the author tells elsewhere.
 */
public final class Seal {
    /** The list's name in the zip; it is no part of the pack. */
    public static final String FILE = "pack.sha256";

    private static final int MOST_ADDED = 20;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    private Seal() {}

    /** {@return the list for these files} */
    static String of(SortedMap<String, byte[]> contents) {
        var list = new StringBuilder();
        contents.forEach((path, bytes) -> list.append(digest(bytes)).append("  ").append(path).append('\n'));
        return list.toString();
    }

    /** {@return what is not as the list says, each file by its name} */
    static List<Problem> broken(byte[] list, SortedMap<String, byte[]> contents) {
        var problems = new ArrayList<Problem>();
        Set<String> listed = new HashSet<>();
        int number = 0;
        for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            Matcher entry = LINE.matcher(line);
            if (!entry.matches()) {
                problems.add(Problem.error(FILE, number, 1, "This is no line of digests: 64 hexadecimal digits, two spaces, a path."));
            } else if (!contents.containsKey(entry.group(2))) {
                listed.add(entry.group(2));
                problems.add(Problem.error(FILE, number, 1, "The file " + entry.group(2) + " was there when this pack was built, and is missing."));
            } else if (listed.add(entry.group(2)) && !digest(contents.get(entry.group(2))).equals(entry.group(1))) {
                problems.add(Problem.error(entry.group(2), 1, 1, "This file was changed after the pack was built. Get the pack again, or build it anew."));
            }
        }
        var added = contents.keySet().stream().filter(path -> !listed.contains(path)).toList();
        added.stream().limit(MOST_ADDED).forEach(path ->
                problems.add(Problem.error(path, 1, 1, "This file was added after the pack was built. Get the pack again, or build it anew.")));
        if (added.size() > MOST_ADDED) {
            problems.add(Problem.error(FILE, 1, 1, added.size() - MOST_ADDED + " more files were added after the pack was built."));
        }
        return problems;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one does not.", e);
        }
    }
}
