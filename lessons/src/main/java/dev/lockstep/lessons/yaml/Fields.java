package dev.lockstep.lessons.yaml;

import dev.lockstep.lessons.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A mapping read by its keys. Whatever is missing, of the wrong kind or left over is told with its place. */
public final class Fields {
    private final String file;
    private final Node.Mapping mapping;
    private final Consumer<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(String file, Node.Mapping mapping, Consumer<Problem> problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** {@return the value of a key, or empty when the key is not there} */
    public Optional<Node> node(String key) {
        known.add(key);
        return mapping.entries().stream().filter(entry -> entry.key().text().equals(key)).map(Node.Entry::value).findFirst();
    }

    /** {@return a text, or empty text when the key is not there or no text} */
    public String text(String key) {
        return node(key).map(this::scalar).orElse("");
    }

    /** {@return a text that must be there} */
    public String required(String key) {
        String text = text(key);
        if (text.isBlank() && node(key).filter(node -> !(node instanceof Node.Scalar)).isEmpty()) {
            tell(node(key).orElse(mapping), "\"" + key + ":\" is missing.");
        }
        return text;
    }

    /** {@return a whole number between bounds, or {@code otherwise}} */
    public int number(String key, int otherwise, int least, int most) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return otherwise;
        }
        String text = scalar(node.get());
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        tell(node.get(), "\"" + key + ":\" is a whole number from " + least + " to " + most + ".");
        return otherwise;
    }

    /** {@return one of the words that an enum's constants read as in packs: lower case, {@code -} for {@code _}} */
    public <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return otherwise;
        }
        String text = scalar(node.get());
        var choices = new ArrayList<String>();
        for (E word : words.getEnumConstants()) {
            String spelled = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (spelled.equals(text)) {
                return word;
            }
            choices.add(spelled);
        }
        tell(node.get(), "\"" + key + ": " + text + "\" is unknown" + Nearest.advice(text, choices));
        return otherwise;
    }

    /** {@return the texts of a list, empty when the key is not there} */
    public List<String> list(String key) {
        return items(key).stream().map(this::scalar).toList();
    }

    /** {@return the nodes of a list, empty when the key is not there} */
    public List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof Node.Sequence)) {
            tell(node.get(), "\"" + key + ":\" is a list: [one, two].");
        }
        return node.filter(Node.Sequence.class::isInstance).map(list -> ((Node.Sequence) list).items()).orElse(List.of());
    }

    /** {@return a mapping from words to texts, empty when the key is not there} */
    public Map<String, String> texts(String key) {
        var texts = new LinkedHashMap<String, String>();
        fields(key).ifPresent(fields -> fields.mapping.entries().forEach(entry -> texts.put(entry.key().text(), scalar(entry.value()))));
        return texts;
    }

    /** {@return the mapping under a key} */
    public Optional<Fields> fields(String key) {
        return node(key).flatMap(this::fields);
    }

    /** {@return a node read as a mapping; told when it is none} */
    public Optional<Fields> fields(Node node) {
        if (node instanceof Node.Mapping inner) {
            return Optional.of(new Fields(file, inner, problems));
        }
        tell(node, "\"key: value\" is expected here.");
        return Optional.empty();
    }

    /** Tells the keys that nobody asked for. Call it last. */
    public void refuseUnknown() {
        for (Node.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key().text())) {
                tell(entry.key(), "Unknown key \"" + entry.key().text() + "\"" + Nearest.advice(entry.key().text(), known));
            }
        }
    }

    /** Tells something about a key's value, or about the whole mapping when the key is not there. */
    public void tell(String key, String message) {
        tell(node(key).orElse(mapping), message);
    }

    /** Tells something that does not keep the pack from being published. */
    public void warn(String key, String message) {
        Node place = node(key).orElse(mapping);
        problems.accept(Problem.warning(file, place.line(), place.column(), message));
    }

    /** Tells something about a node. */
    public void tell(Node node, String message) {
        problems.accept(Problem.error(file, node.line(), node.column(), message));
    }

    private String scalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        tell(node, "A text is expected here.");
        return "";
    }
}
