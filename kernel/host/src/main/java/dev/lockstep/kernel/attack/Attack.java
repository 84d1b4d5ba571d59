package dev.lockstep.kernel.attack;

import dev.lockstep.kernel.RunOptions.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A hostile program, or a harmless one that must pass (its name begins with {@code ok-}).
 *
 * @param name the file's name
 * @param what it does, half a sentence
 * @param mode in which it runs
 * @param outcomes the kinds that are safe
 * @param prints exactly what it must print, value included
 * @param contains a part of what it must print
 * @param says a part of the sentence that the learner must read
 * @param without what it prints where there is no sandbox: proof that the attempt is a real one
 * @param millis the limit of time it gets
 * @param source the cell
 */
public record Attack(String name, String what, Mode mode, Set<String> outcomes, Optional<String> prints, Optional<String> contains,
        Optional<String> says, Optional<String> without, long millis, String source) {
    private static final String USUAL_MILLIS = "1500";
    /** A line that stands for so many copies of the rest, each with its number in place of {@code #}. */
    private static final String COPIES = "//*";
    /** The same without line ends between them. */
    private static final String RUN_OF_COPIES = "//+";

    /** {@return the attack in each mode that the file's header names} */
    static List<Attack> read(String name, String text) {
        var header = new HashMap<String, String>();
        var source = new StringBuilder();
        var what = "";
        for (var line : text.split("\n")) {
            int colon = line.indexOf(": ");
            if (source.isEmpty() && line.startsWith("// ") && what.isEmpty()) {
                what = line.substring(3);
            } else if (source.isEmpty() && line.startsWith("// ") && colon > 0) {
                header.put(line.substring(3, colon), line.substring(colon + 2));
            } else {
                append(source, line);
            }
        }
        var attacks = new ArrayList<Attack>();
        for (var mode : Mode.values()) {
            var outcomes = header.get(mode.name().toLowerCase(Locale.ROOT));
            if (outcomes != null) {
                attacks.add(new Attack(name, what, mode, Set.of(outcomes.split(" ")), given(header, "prints"), given(header, "contains"),
                        given(header, "says"), given(header, "without"), Long.parseLong(header.getOrDefault("millis", USUAL_MILLIS)),
                        source.toString()));
            }
        }
        return attacks;
    }

    private static Optional<String> given(Map<String, String> header, String key) {
        return Optional.ofNullable(header.get(key));
    }

    private static void append(StringBuilder source, String line) {
        boolean run = line.startsWith(RUN_OF_COPIES);
        if (!run && !line.startsWith(COPIES)) {
            source.append(line).append('\n');
            return;
        }
        int space = line.indexOf(' ');
        int copies = Integer.parseInt(line.substring(COPIES.length(), space));
        var one = line.substring(space + 1);
        for (int i = 0; i < copies; i++) {
            source.append(one.replace("#", Integer.toString(i))).append(run ? "" : "\n");
        }
    }

    @Override
    public String toString() {
        return name + ", " + mode.name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether it does no harm and is to pass} */
    public boolean control() {
        return name.startsWith("ok-");
    }
}
