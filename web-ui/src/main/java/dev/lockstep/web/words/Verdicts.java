package dev.lockstep.web.words;

import dev.lockstep.kernel.Verdict;
import dev.lockstep.kernel.VerdictWords;

/** A verdict on a page: the fixed words, and fewer where there is little room. */
public final class Verdicts {
    private Verdicts() {}

    /** {@return the fixed words, without a full stop} */
    public static String text(Verdict verdict, Words words) {
        return VerdictWords.in(words.locale()).of(verdict);
    }

    /** {@return the few words that fit beside a cell} */
    public static String brief(Verdict verdict, Words words) {
        return switch (verdict) {
            case Verdict.Fails fails -> words.say(fails.schedule() == 1 ? "verdict.fails-brief-one" : "verdict.fails-brief", fails.schedule());
            case Verdict.AllPassReduced _ -> words.say("verdict.all-pass-brief");
            case Verdict.AllPass _, Verdict.PassBounded _, Verdict.SampledPass _, Verdict.SomeFail _, Verdict.Undecided _ -> text(verdict, words);
        };
    }
}
