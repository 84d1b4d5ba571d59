package dev.lockstep.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kernel says of code before it runs. Sentences are made in English, where nobody knows yet who will read them, and are told in
 * another language by their wording; what is not ours, such as a compiler's own message, stays as it is.
 */
public final class Sayings {
    private static final Pattern GAP = Pattern.compile("\\{([0-9])}");
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final List<Known> KNOWN = ENGLISH.keySet().stream().map(Known::of).sorted(Comparator.comparingInt(Known::literal).reversed()).toList();

    private final ResourceBundle texts;

    private Sayings(ResourceBundle texts) {
        this.texts = texts;
    }

    /** A sentence by its English wording; the longest wording comes first, so that a short one does not swallow it. */
    private record Known(String key, Pattern wording, List<Integer> gaps, int literal) {
        static Known of(String key) {
            String text = ENGLISH.getString(key);
            StringBuilder wording = new StringBuilder();
            List<Integer> gaps = new ArrayList<>();
            int from = 0;
            Matcher gap = GAP.matcher(text);
            while (gap.find()) {
                wording.append(Pattern.quote(text.substring(from, gap.start()))).append("(.+?)");
                gaps.add(Integer.valueOf(gap.group(1)));
                from = gap.end();
            }
            wording.append(Pattern.quote(text.substring(from)));
            return new Known(key, Pattern.compile(wording.toString(), Pattern.DOTALL), List.copyOf(gaps), text.length() - 3 * gaps.size());
        }
    }

    /** {@return the sentences of a language: English, or Chinese for any Chinese locale} */
    public static Sayings in(Locale locale) {
        return new Sayings(locale.getLanguage().equals("zh") ? bundle(Locale.SIMPLIFIED_CHINESE) : ENGLISH);
    }

    /** {@return the English sentence of a key, with its parts} */
    public static String english(String key, Object... parts) {
        return filled(ENGLISH.getString(key), parts);
    }

    /** {@return the same sentence in this language} */
    public String of(String sentence) {
        if (texts == ENGLISH) {
            return sentence;
        }
        for (Known known : KNOWN) {
            Matcher said = known.wording.matcher(sentence);
            if (said.matches()) {
                Object[] parts = new Object[10];
                for (int i = 0; i < known.gaps.size(); i++) {
                    parts[known.gaps.get(i)] = said.group(i + 1);
                }
                return filled(texts.getString(known.key), parts);
            }
        }
        return sentence;
    }

    /** {@return the same about a place in this language} */
    public Diagnostic of(Diagnostic said) {
        return new Diagnostic(said.cell(), said.line(), said.column(), said.endLine(), said.endColumn(), said.error(), of(said.message()), of(said.hint()));
    }

    private static String filled(String text, Object[] parts) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(String.valueOf(parts[Integer.parseInt(gap.group(1))])));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("dev.lockstep.kernel.Sayings", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
