package dev.lockstep.kernel;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why nothing could be decided, in the reader's language. The engine gives its reasons as English sentences; each is known here by
 * its wording, with the numbers and names in it. A sentence that is not known stays as it is.
 */
final class UndecidedReasons {
    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        know("why.more", "(\\d+) schedules passed, and there are more: .*");
        know("why.unsure", "A schedule failed, but the time was up before it could be run twice more to be sure\\. .*");
        know("why.noneEnded", "No schedule came to its end\\.");
        know("why.diverged", "A schedule failed, but replaying it gave another run: .*");
        know("why.tooLong", "A schedule failed, but running it once more with its trace took longer than a run may take\\.");
        know("why.stopped", "the search was stopped before a schedule had ended");
        know("why.late", "no schedule ended in time");
        know("why.oneRun", "one run did not come to its end within (\\d+) s( \\(.*?\\))?: .*");
        know("why.limit", "a run reached its limit of (\\d+) (.*)");
        know("why.endedEarly", "the run ended where another had gone on");
        know("why.otherTasks", "at choice (\\d+) other tasks could go on than before");
        know("why.killed", "The search did not end in its time and was stopped\\.");
        know("why.gone", "The worker is gone: (.*)\\.");
    }

    private final ResourceBundle texts;
    private final Locale locale;

    UndecidedReasons(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    private static void know(String key, String wording) {
        KNOWN.put(Pattern.compile(wording, Pattern.DOTALL), key);
    }

    /** {@return the reason in the reader's words} */
    String of(String why) {
        for (Map.Entry<Pattern, String> known : KNOWN.entrySet()) {
            Matcher told = known.getKey().matcher(why);
            if (told.matches()) {
                return new MessageFormat(texts.getString(known.getValue()), locale).format(values(told));
            }
        }
        return why;
    }

    private static Object[] values(Matcher told) {
        var values = new Object[told.groupCount()];
        for (int i = 0; i < values.length; i++) {
            String value = Objects.requireNonNullElse(told.group(i + 1), "");
            boolean number = value.matches("\\d{1,18}");
            values[i] = number ? (Object) Long.valueOf(value) : value;
        }
        return values;
    }
}
