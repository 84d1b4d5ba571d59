package dev.lockstep.lessons.yaml;

import java.util.List;

/** A piece of YAML and where it stands in its file; scalars are text, whatever they look like. */
public sealed interface Node {
    /** {@return 1-based line in the file} */
    int line();

    /** {@return 1-based column} */
    int column();

    record Scalar(String text, int line, int column) implements Node {}

    record Sequence(List<Node> items, int line, int column) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Entry> entries, int line, int column) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** One key of a mapping. */
    record Entry(Scalar key, Node value) {}
}
