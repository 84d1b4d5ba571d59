package dev.lockstep.worker.program;

import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something wrong that was seen in a schedule, whether or not the schedule failed by it.
 *
 * @param kind one of the kinds of findings
 * @param parts what each task concerned does in it; never empty
 * @param apart whether virtual time passed between the parts: then other speeds could bring together what no schedule did
 */
public record Sighting(Kind kind, List<Part> parts, boolean apart) {
    private static final String FIELD = " | ";
    private static final String PART = " || ";
    private static final int FIELDS = 6;

    public Sighting {
        parts = List.copyOf(parts);
    }

    /**
     * What one task does.
     *
     * @param task number
     * @param name of the task
     * @param object label of what it takes, waits for or asks; or empty
     * @param at where it does that
     * @param other label of what else belongs to it, such as the lock it holds meanwhile; or empty
     * @param otherAt where that came about; or empty
     */
    public record Part(int task, String name, String object, String at, String other, String otherAt) {
        private String text() {
            return String.join(FIELD, String.valueOf(task), name, object, at, other, otherAt);
        }

        private static Optional<Part> of(String text) {
            var fields = text.split(" \\| ", -1);
            return fields.length == FIELDS && fields[0].matches("\\d{1,9}")
                    ? Optional.of(new Part(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3], fields[4], fields[5])) : Optional.empty();
        }
    }

    /** {@return what it has in common with the same seen by other tasks, on other objects, or from its other end} */
    public String key() {
        return kind + parts.stream().map(part -> '\n' + part.at + ' ' + part.otherAt).sorted().collect(Collectors.joining());
    }

    /** {@return the parts as the detail of an event} */
    public String detail() {
        return parts.stream().map(Part::text).collect(Collectors.joining(PART));
    }

    /** {@return what an event of that kind tells; empty when its detail does not say it in this form} */
    public static Optional<Sighting> of(Kind kind, String detail) {
        var parts = new ArrayList<Part>();
        for (var text : detail.split(" \\|\\| ", -1)) {
            var part = Part.of(text);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new Sighting(kind, parts, false));
    }
}
