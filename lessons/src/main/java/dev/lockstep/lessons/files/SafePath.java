package dev.lockstep.lessons.files;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a path inside a pack may look like, so that it means the same on every system and never leads out of the pack. */
final class SafePath {
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N}_. +-]*");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<String> LITTER = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private SafePath() {}

    /** {@return whether systems and editors leave such files behind: they are no part of a pack} What leads out of it is none of them. */
    static boolean isLitter(String path) {
        if (path.indexOf('\\') >= 0 || List.of(path.split("/", -1)).contains("..")) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            boolean hidden = segment.startsWith(".") && !segment.equals(".") && !segment.equals("..");
            if (hidden || segment.endsWith("~") || LITTER.contains(segment)) {
                return true;
            }
        }
        return false;
    }

    /** {@return why this path is refused, or empty when it is fine} */
    static String complaint(String path) {
        if (path.length() > Bounds.PATH) {
            return "this path is longer than " + Bounds.PATH + " characters";
        }
        String[] segments = path.split("/", -1);
        if (segments.length > Bounds.DEPTH + 1) {
            return "this file lies more than " + Bounds.DEPTH + " folders deep";
        }
        for (String segment : segments) {
            if (segment.equals("..") || segment.equals(".") || segment.isEmpty()) {
                return "this path leads out of the pack; paths are relative, without \"..\"";
            }
            if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".") || segment.endsWith(" ")) {
                return "this name does not work on every system; use letters, digits, \"-\", \"_\" and \".\"";
            }
            if (DEVICE.matcher(segment).matches()) {
                return "this name means a device on Windows; choose another one";
            }
        }
        return "";
    }
}
