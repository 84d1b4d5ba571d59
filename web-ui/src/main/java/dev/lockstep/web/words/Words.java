package dev.lockstep.web.words;

import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Sayings;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language; English where a language has none. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Sayings sayings;

    private Words(Locale locale) {
        this.locale = locale;
        this.sayings = Sayings.in(locale);
        this.bundle = ResourceBundle.getBundle("dev.lockstep.web.messages", locale, Words.class.getClassLoader(), NO_FALLBACK);
    }

    /** {@return the words of a language tag such as {@code zh-CN}; English for one that is not spoken here} */
    public static Words in(String tag) {
        return in(Locale.forLanguageTag(tag));
    }

    /** {@return the words of a language} */
    public static Words in(Locale wanted) {
        return new Words(wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /** {@return the tag under which packs know this language} */
    public String tag() {
        return locale.equals(Locale.SIMPLIFIED_CHINESE) ? "zh-CN" : "en";
    }

    /**
     * {@return a sentence with its {@code {0}}, {@code {1}} … filled in} Numbers get thousands separators; what is filled in is
     * never looked into again, so a learner's text cannot refer to other parts.
     */
    public String say(String key, Object... parts) {
        String pattern = bundle.getString(key);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                text.append(shown(parts[pattern.charAt(i + 1) - '0']));
                i += 2;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** {@return a sentence of the kernel's in this language, where it is one that is known} */
    public String told(String sentence) {
        return sayings.of(sentence);
    }

    /** {@return what is said of a place in the code, in this language} */
    public Diagnostic told(Diagnostic said) {
        return sayings.of(said);
    }

    private static String shown(Object part) {
        return part instanceof Number number ? String.format(Locale.ROOT, "%,d", number.longValue()) : part.toString();
    }
}
