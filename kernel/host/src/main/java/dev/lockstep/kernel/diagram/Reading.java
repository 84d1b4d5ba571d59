package dev.lockstep.kernel.diagram;

import java.util.List;

/** A diagram read aloud: one plain sentence a line, for screen readers and ordered lists. */
public final class Reading {
    private final SequenceDiagram diagram;
    private final Words words;

    private Reading(SequenceDiagram diagram) {
        this.diagram = diagram;
        this.words = Words.in(diagram.language());
    }

    /** {@return a sentence for each line, in order; a count says how often folded lines happened} */
    public static List<String> of(SequenceDiagram diagram) {
        var reading = new Reading(diagram);
        return diagram.lines().stream().map(reading::sentence).toList();
    }

    private String sentence(Line line) {
        String said = VisibleText.of(said(line));
        return line.times() == 1 ? said : words.of("read.times", said, line.times());
    }

    private String said(Line line) {
        return switch (line.shape()) {
            case MESSAGE, REFUSED -> words.of("read.to", name(line.from()), name(line.to()), line.label());
            case WAKE -> words.of("read.wakes", name(line.from()), name(line.to()), line.label());
            case RETURN -> words.of("read.from", name(line.from()), name(line.to()), line.label());
            case SELF, NOTE, SWITCH, FINDING -> line.from() < 0 ? words.of("read.all", line.label())
                    : words.of("read.note", name(line.from()), line.label());
        };
    }

    private String name(int participant) {
        return diagram.participants().get(participant).label();
    }
}
