package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code printf}, {@code format} and {@code printStackTrace}, which keep the stream to themselves while they ask the learner's objects for their texts. */
public final class PrintCalls {
    private PrintCalls() {}

    @Replaces(owner = PrintStream.class, name = "printf")
    public static PrintStream printf(PrintStream stream, String format, @Nullable Object[] values, int site) {
        return print(stream, () -> String.format(format, values), site);
    }

    @Replaces(owner = PrintStream.class, name = "printf")
    public static PrintStream printf(PrintStream stream, Locale locale, String format, @Nullable Object[] values, int site) {
        return print(stream, () -> String.format(locale, format, values), site);
    }

    @Replaces(owner = PrintStream.class, name = "format")
    public static PrintStream format(PrintStream stream, String format, @Nullable Object[] values, int site) {
        return print(stream, () -> String.format(format, values), site);
    }

    @Replaces(owner = PrintStream.class, name = "format")
    public static PrintStream format(PrintStream stream, Locale locale, String format, @Nullable Object[] values, int site) {
        return print(stream, () -> String.format(locale, format, values), site);
    }

    @Replaces(owner = Throwable.class, name = "printStackTrace")
    public static void printStackTrace(Throwable thrown, int site) {
        if (Engine.mine() == null || isOverridden(thrown)) {
            thrown.printStackTrace();
        } else {
            print(System.err, () -> text(thrown), site);
        }
    }

    @Replaces(owner = Throwable.class, name = "printStackTrace")
    public static void printStackTrace(Throwable thrown, PrintStream stream, int site) {
        if (Engine.mine() == null || isOverridden(thrown, PrintStream.class)) {
            thrown.printStackTrace(stream);
        } else {
            print(stream, () -> text(thrown), site);
        }
    }

    private static boolean isOverridden(Throwable thrown, Class<?>... parameters) {
        try {
            return thrown.getClass().getMethod("printStackTrace", parameters).getDeclaringClass().getClassLoader() != null;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static PrintStream print(PrintStream stream, Supplier<String> text, int site) {
        var run = Engine.mine();
        if (run == null || stream == null) {
            stream.print(text.get());
            return stream;
        }
        run.at(site);
        var streams = run.monitors().passing();
        streams.keep(stream);
        try {
            stream.print(text.get());
        } finally {
            streams.letGo(stream);
        }
        return stream;
    }
}
