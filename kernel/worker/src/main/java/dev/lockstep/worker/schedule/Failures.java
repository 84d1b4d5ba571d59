package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Ending.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a learner's code threw into a value: only the learner's frames, causes and suppressed ones without cycles,
 * everything capped. The throwable is hostile: each of its methods may throw or lie.
 */
public final class Failures {
    private static final String ENGINE = "dev.lockstep.worker.";
    private static final int MAX_TEXT = 2_000;
    /** What {@code Object.toString} and the names of lambdas say of an object is another thing in each run. */
    private static final Pattern ADDRESS = Pattern.compile("(?<=[\\w\\])>])(@|/0x)[0-9a-f]{4,16}\\b");
    /** What a ClassCastException adds about modules and loaders is about us, not about the program. */
    private static final Pattern MODULES = Pattern.compile(" \\([^()]*\\b(?:is|are) in (?:unnamed )?module [^()]*\\)");
    private static final int MAX_CAUSES = 8;
    private static final int FIRST = 24;
    private static final int LAST = 8;

    private Failures() {}

    /** {@return an exception that ended the task of that number} */
    public static Failure of(Throwable thrown, int task) {
        return of(thrown, task, "", Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A task that must wait where our carrier cannot leave it. */
    static Failure pinned(Task task, String at) {
        var words = "This code waits for another task inside a native call or a static initialiser, where no other task can run."
                + " Move the waiting out of it.";
        return new Failure("UncontrolledWait", words, task.number, List.of(), at, List.of());
    }

    /** {@return where in the learner's code the current thread is, or empty} */
    public static String place() {
        var frames = frames(new Throwable());
        return frames.isEmpty() ? "" : place(frames.getFirst());
    }

    /** {@return where in the learner's code a thread with that stack is, or empty} */
    public static String place(StackTraceElement[] stack) {
        for (var frame : stack) {
            if (isLearners(frame)) {
                return place(frame);
            }
        }
        return "";
    }

    private static Failure of(Throwable thrown, int task, String mark, Set<Throwable> seen) {
        seen.add(thrown);
        var frames = frames(thrown);
        var at = frames.isEmpty() ? "" : place(frames.getFirst());
        var causes = new ArrayList<Failure>();
        var cause = cause(thrown);
        if (cause != null && seen.size() < MAX_CAUSES && !seen.contains(cause)) {
            causes.add(of(cause, task, "", seen));
        }
        for (var suppressed : suppressed(thrown)) {
            if (seen.size() < MAX_CAUSES && !seen.contains(suppressed)) {
                causes.add(of(suppressed, task, "suppressed: ", seen));
            }
        }
        return new Failure(mark + Names.type(thrown.getClass().getName()), message(thrown), task, texts(frames), at, causes);
    }

    private static String message(Throwable thrown) {
        try {
            var message = thrown.getMessage();
            return message == null ? "" : cap(ADDRESS.matcher(words(cap(message, 4 * MAX_TEXT))).replaceAll("$1…"), MAX_TEXT);
        } catch (Throwable hostile) {
            return "";
        }
    }

    private static String words(String message) {
        return Names.inText(message.contains(" module ") ? MODULES.matcher(message).replaceAll("") : message);
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }

    private static Throwable[] suppressed(Throwable thrown) {
        return thrown.getSuppressed();
    }

    private static List<StackTraceElement> frames(Throwable thrown) {
        try {
            var frames = new ArrayList<StackTraceElement>();
            for (var frame : thrown.getStackTrace()) {
                if (frame != null && isLearners(frame)) {
                    frames.add(frame);
                }
            }
            return frames;
        } catch (Throwable hostile) {
            return List.of();
        }
    }

    private static boolean isLearners(StackTraceElement frame) {
        return frame.getModuleName() == null && !frame.getClassName().startsWith(ENGINE) && frame.getFileName() != null
                && frame.getLineNumber() > 0;
    }

    private static List<String> texts(List<StackTraceElement> frames) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < frames.size(); i++) {
            if (frames.size() > FIRST + LAST + 1 && i == FIRST) {
                int left = frames.size() - FIRST - LAST;
                texts.add("… " + left + " more");
                i += left;
            }
            texts.add(text(frames.get(i)));
        }
        return texts;
    }

    private static String text(StackTraceElement frame) {
        var file = String.valueOf(frame.getFileName());
        return cap(Names.method(frame.getClassName(), frame.getMethodName(), file), 200) + " (" + place(frame) + ")";
    }

    private static String place(StackTraceElement frame) {
        return cap(frame.getFileName() + ":" + frame.getLineNumber(), 200);
    }

    private static String cap(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
