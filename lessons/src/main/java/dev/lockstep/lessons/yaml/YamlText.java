package dev.lockstep.lessons.yaml;

import dev.lockstep.lessons.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Parses YAML as packs may use it: mappings, lists, text. Anchors, aliases, tags, several documents, duplicate and structured
 * keys are refused, and so is depth beyond {@value #DEPTH}.
 */
public final class YamlText {
    private static final int DEPTH = 8;
    private static final int CHARACTERS = 64 * 1024;

    private final String file;
    private final int linesBefore;
    private final Consumer<Problem> problems;
    private final Iterator<Event> events;

    private YamlText(String file, int linesBefore, Iterator<Event> events, Consumer<Problem> problems) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.events = events;
        this.problems = problems;
    }

    /**
     * {@return the mapping that this text is; an empty one when it is none, which is told}
     *
     * @param linesBefore lines of the file before this text
     */
    public static Node.Mapping parse(String file, String text, int linesBefore, Consumer<Problem> problems) {
        var settings = LoadSettings.builder().setCodePointLimit(CHARACTERS).setMaxAliasesForCollections(0).build();
        var none = new Node.Mapping(List.of(), linesBefore + 1, 1);
        try {
            var yaml = new YamlText(file, linesBefore, new Parse(settings).parseString(text).iterator(), problems);
            return yaml.document() instanceof Node.Mapping mapping ? mapping : none;
        } catch (Refused refused) {
            problems.accept(Problem.error(file, refused.line, refused.column, refused.sentence));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1 + linesBefore).orElse(linesBefore + 1);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            problems.accept(Problem.error(file, line, column, "This is not YAML: " + e.getProblem() + "."));
        } catch (YamlEngineException e) {
            problems.accept(Problem.error(file, linesBefore + 1, 1, "This is not YAML: " + e.getMessage() + "."));
        }
        return none;
    }

    private Node document() {
        events.next();
        Event start = events.next();
        if (start instanceof StreamEndEvent) {
            throw refused(start, "Nothing is written here; \"key: value\" lines are expected.");
        }
        Node root = node(events.next(), 1);
        events.next();
        Event end = events.next();
        if (!(end instanceof StreamEndEvent)) {
            throw refused(end, "Only one YAML document is allowed.");
        }
        if (!(root instanceof Node.Mapping)) {
            problems.accept(Problem.error(file, root.line(), root.column(), "\"key: value\" lines are expected here."));
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (depth > DEPTH) {
            throw refused(event, "This is nested more than " + DEPTH + " deep.");
        }
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw refused(event, "YAML anchors and aliases are not allowed; write the value again.");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(event, scalar.getTag());
                yield new Node.Scalar(scalar.getValue(), line(event), column(event));
            }
            case SequenceStartEvent start -> {
                refuseTag(event, start.getTag());
                yield sequence(start, depth);
            }
            case MappingStartEvent start -> {
                refuseTag(event, start.getTag());
                yield mapping(start, depth);
            }
            default -> throw refused(event, "YAML anchors and aliases are not allowed; write the value again.");
        };
    }

    private Node sequence(Event start, int depth) {
        var items = new ArrayList<Node>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Node.Sequence(items, line(start), column(start));
    }

    private Node mapping(Event start, int depth) {
        var entries = new ArrayList<Node.Entry>();
        var seen = new HashSet<String>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            if (!(node(next, depth + 1) instanceof Node.Scalar key)) {
                throw refused(next, "A key must be a word.");
            }
            Node value = node(events.next(), depth + 1);
            if (seen.add(key.text())) {
                entries.add(new Node.Entry(key, value));
            } else {
                problems.accept(Problem.error(file, key.line(), key.column(), "The key \"" + key.text() + "\" is here twice."));
            }
        }
        return new Node.Mapping(entries, line(start), column(start));
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw refused(event, "YAML tags (\"!…\") are not allowed.");
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1 + linesBefore).orElse(linesBefore + 1);
    }

    private int column(Event event) {
        return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    }

    private Refused refused(Event event, String sentence) {
        return new Refused(line(event), column(event), sentence);
    }

    /** Ends the parse of one text; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;
        private final String sentence;

        Refused(int line, int column, String sentence) {
            super(sentence, null, false, false);
            this.line = line;
            this.column = column;
            this.sentence = sentence;
        }
    }
}
