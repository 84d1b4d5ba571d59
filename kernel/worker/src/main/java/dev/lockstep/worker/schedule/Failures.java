package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Ending.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Exceptions of learner code as values: frames of the engine and of reflection cut, causes and sizes bounded. */
public final class Failures {
    private static final int MOST_FRAMES = 20;
    private static final int MOST_CAUSES = 8;
    private static final int MOST_TEXT = 2_000;

    private Failures() {}

    /** {@return the exception that ended a task} */
    static Failure of(Task task, Throwable thrown) {
        return of(task.number, thrown);
    }

    /** {@return an exception of the task with that number} */
    public static Failure of(int task, Throwable thrown) {
        return of(task, thrown, "", Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    static Failure pinned(Task task, String at) {
        var words = "This code waits for another task inside a native call or a static initialiser, where no other task can run."
                + " Move the waiting out of it.";
        return new Failure("UncontrolledWait", words, task.number, List.of(), at, List.of());
    }

    private static Failure of(int task, Throwable thrown, String mark, Set<Throwable> seen) {
        seen.add(thrown);
        var causes = new ArrayList<Failure>();
        var cause = thrown.getCause();
        if (cause != null && seen.size() < MOST_CAUSES && !seen.contains(cause)) {
            causes.add(of(task, cause, "", seen));
        }
        for (var other : thrown.getSuppressed()) {
            if (seen.size() < MOST_CAUSES && !seen.contains(other)) {
                causes.add(of(task, other, "suppressed ", seen));
            }
        }
        var frames = new ArrayList<StackTraceElement>();
        for (var frame : thrown.getStackTrace()) {
            if (!isOurs(frame)) {
                frames.add(frame);
            }
        }
        return new Failure(mark + Labels.nameOf(thrown.getClass()), message(thrown), task, words(frames), at(frames), causes);
    }

    private static String message(Throwable thrown) {
        try {
            var message = thrown.getMessage();
            return message == null ? "" : message.length() > MOST_TEXT ? message.substring(0, MOST_TEXT) + "…" : message;
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }

    private static List<String> words(List<StackTraceElement> frames) {
        var words = new ArrayList<String>();
        for (int i = 0; i < frames.size(); i++) {
            if (frames.size() > MOST_FRAMES && i == MOST_FRAMES / 2) {
                int left = frames.size() - MOST_FRAMES;
                words.add("… " + left + " more …");
                i += left;
            }
            words.add(frames.get(i).getMethodName() + " (" + place(frames.get(i)) + ")");
        }
        return words;
    }

    private static String at(List<StackTraceElement> frames) {
        for (var frame : frames) {
            if (!isOfJdk(frame)) {
                return place(frame);
            }
        }
        return "";
    }

    private static String place(StackTraceElement frame) {
        var file = frame.getFileName();
        return (file == null ? "unknown" : file) + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "");
    }

    private static boolean isOfJdk(StackTraceElement frame) {
        return frame.getModuleName() != null && frame.getModuleName().startsWith("java.") || frame.getClassName().startsWith("java.");
    }

    private static boolean isOurs(StackTraceElement frame) {
        var name = frame.getClassName();
        return name.startsWith("dev.lockstep.worker.") && !name.endsWith("Test") && !name.contains("Test$")
                || name.startsWith("jdk.internal.") || name.startsWith("java.lang.reflect.") || name.startsWith("java.lang.invoke.");
    }
}
