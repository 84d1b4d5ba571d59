package dev.lockstep.kernel.diagram;

import java.util.List;
import java.util.function.Consumer;

/** Writes JSON that is safe inside a page too: no {@code <}, no line separators. The caller sees to commas by {@link #list}. */
final class JsonText {
    private final StringBuilder json = new StringBuilder();

    JsonText raw(String text) {
        json.append(text);
        return this;
    }

    JsonText number(long value) {
        json.append(value);
        return this;
    }

    JsonText name(String name) {
        return string(name).raw(":");
    }

    <T> JsonText list(List<T> items, Consumer<T> each) {
        json.append('[');
        for (int i = 0; i < items.size(); i++) {
            json.append(i == 0 ? "" : ",");
            each.accept(items.get(i));
        }
        json.append(']');
        return this;
    }

    JsonText string(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c) || c == '<' || c == 0x2028 || c == 0x2029) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
        return this;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
