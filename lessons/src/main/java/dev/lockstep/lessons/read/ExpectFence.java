package dev.lockstep.lessons.read;

import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Sight;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.yaml.Fields;
import dev.lockstep.lessons.yaml.Nearest;
import dev.lockstep.lessons.yaml.YamlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A fence that says what a run of a cell shows. */
final class ExpectFence {
    private static final List<String> VERDICTS = List.of("completes", "stuck", "throws", "fails", "all schedules pass");
    private static final List<String> REASONS =
        List.of("deadlock", "lost wake-up", "waits for a task that ended", "nothing left to wake it", "no progress");

    /** YAML cuts a list at its commas, those of a moment too. */
    private static final String QUOTES = " In a list a moment with a comma stands between quotes: trace: [\"before(…, …)\"].";

    private ExpectFence() {}

    static ExpectBlock read(Fence fence, Consumer<Problem> problems) {
        fence.refuseUnknown(List.of("cell", "show"), problems);
        var fields = new Fields(fence.file(), YamlText.parse(fence.file(), fence.body(), fence.line(), problems), problems);
        var expect = new ExpectBlock(fence.attribute("cell", ""), word(fields, "verdict", VERDICTS), reason(fields), fields.text("finding"),
            fields.text("output").stripTrailing(), time(fields), trace(fields), schedules(fields), CellFence.show(fence, problems),
            fence.line());
        fields.refuseUnknown();
        return expect;
    }

    private static String word(Fields fields, String key, List<String> known) {
        String word = fields.text(key);
        if (!word.isEmpty() && !known.contains(word)) {
            fields.tell(key, "\"" + key + ": " + word + "\" is unknown" + Nearest.advice(word, known));
        }
        return word;
    }

    private static String reason(Fields fields) {
        boolean exception = fields.text("reason").matches("[A-Z][A-Za-z0-9_$]*");
        return exception ? fields.text("reason") : word(fields, "reason", REASONS);
    }

    private static Optional<Duration> time(Fields fields) {
        String text = fields.text("time");
        Optional<Duration> time = text.isEmpty() ? Optional.empty() : VirtualTime.parse(text);
        if (!text.isEmpty() && time.isEmpty()) {
            fields.tell("time", "\"time: " + text + "\" is no time; write 7s, 1.5s, 200ms or 2min 30s.");
        }
        return time;
    }

    private static List<Sight> trace(Fields fields) {
        var sights = new ArrayList<Sight>();
        for (String text : fields.list("trace")) {
            try {
                sights.add(SightText.parseMoment(text));
            } catch (IllegalArgumentException e) {
                fields.tell("trace", "\"" + text + "\" is not understood: " + e.getMessage() + (isCut(text) ? QUOTES : ""));
            }
        }
        return sights;
    }

    private static boolean isCut(String text) {
        return text.chars().filter(c -> c == '(').count() != text.chars().filter(c -> c == ')').count();
    }

    private static OptionalLong schedules(Fields fields) {
        int schedules = fields.number("schedules", -1, 1, 999_999_999);
        return schedules < 0 ? OptionalLong.empty() : OptionalLong.of(schedules);
    }
}
