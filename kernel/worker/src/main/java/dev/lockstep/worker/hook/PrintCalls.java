package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code printf} and {@code format}, which keep the stream to themselves while they ask the learner's objects for their texts. */
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
