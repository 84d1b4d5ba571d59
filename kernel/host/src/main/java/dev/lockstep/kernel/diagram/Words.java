package dev.lockstep.kernel.diagram;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words Lockstep puts into diagrams and findings, in the reader's language: English, or 简体中文 for any Chinese locale. */
final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Words in(Locale language) {
        Locale known = "zh".equals(language.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        return new Words(ResourceBundle.getBundle(Words.class.getName(), known, Words.class.getClassLoader(), NO_FALLBACK));
    }

    /** {@return the phrase of that key, with {@code {0}}, {@code {1}} … replaced; the parts themselves are never interpreted} */
    String of(String key, Object... parts) {
        String pattern = bundle.getString(key);
        var text = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                text.append(parts[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
