package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Names;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What is printed, without what is ours: a stack trace names the learner's frames only, a type has the name that the learner gave
 * it. {@code PrintStream} writes a line in one piece, so a piece is all that has to be looked at; it may have several lines.
 */
final class Printed {
    private static final Pattern FRAME = Pattern.compile("\\tat [^\\n]*(?:\\n|$)");
    private static final Pattern OURS = Pattern.compile("\\tat (?:dev\\.lockstep\\.worker\\b|java\\.base/(?:jdk\\.internal\\.|java\\.lang\\.reflect\\.|java\\.lang\\.Thread\\.run\\(|java\\.lang\\.Lockstep\\.)).*", Pattern.DOTALL);
    /** The code of a cell itself has no name but the cell's. */
    private static final Pattern CELL = Pattern.compile("do_it\\$\\(([^:()]*):");
    private static final String LEARNERS = "\tat " + LearnerLoader.NAME + "//";
    private static final byte[] AT = {'\t', 'a', 't', ' '};
    private static final byte[] WRAPPER = {'$', 'J', 'S', 'h', 'e', 'l', 'l', '$'};

    private Printed() {}

    /** {@return whether there may be something of ours in it} Cheap: nearly all that is printed has nothing. */
    static boolean isOurs(byte[] bytes, int from, int length) {
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\t' && starts(bytes, i, end, AT) || bytes[i] == '$' && starts(bytes, i, end, WRAPPER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int at, int end, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= end || bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static String shown(String frame) {
        return OURS.matcher(frame).matches() ? "" : frame.startsWith(LEARNERS) ? "\tat " + frame.substring(LEARNERS.length()) : frame;
    }

    /** A byte is taken for a character and back, so that a character that is cut at an end stays what it is. */
    static byte[] shown(byte[] bytes, int from, int length) {
        var text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        var frames = FRAME.matcher(text).replaceAll(frame -> java.util.regex.Matcher.quoteReplacement(shown(frame.group())));
        return CELL.matcher(Names.inText(frames)).replaceAll("$1($1:").getBytes(StandardCharsets.ISO_8859_1);
    }
}
