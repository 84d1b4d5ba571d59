package dev.lockstep.web.words;

import dev.lockstep.kernel.Verdict;
import dev.lockstep.kernel.VerdictWords;
import java.util.regex.Pattern;

/** A verdict on a page: the fixed words, and fewer where there is little room. */
public final class Verdicts {
    /** A failure without how it ended, a pass without how many were run, nothing decided without why. */
    private static final Pattern FEWER = Pattern.compile("(?s)^(.*?)(?::|：| \\(\\d|（运行).*$");

    private Verdicts() {}

    /** {@return the fixed words, without a full stop} */
    public static String text(Verdict verdict, Words words) {
        return VerdictWords.in(words.locale()).of(verdict);
    }

    /** {@return the few words that fit beside a cell} */
    public static String brief(Verdict verdict, Words words) {
        String text = text(verdict, words);
        return switch (verdict) {
            case Verdict.Fails _, Verdict.AllPassReduced _, Verdict.Undecided _ -> FEWER.matcher(text).replaceFirst("$1");
            case Verdict.AllPass _, Verdict.PassBounded _, Verdict.SampledPass _, Verdict.SomeFail _ -> text;
        };
    }
}
