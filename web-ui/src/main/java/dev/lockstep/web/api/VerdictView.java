package dev.lockstep.web.api;

import dev.lockstep.kernel.Verdict;
import dev.lockstep.web.words.Verdicts;
import dev.lockstep.web.words.Words;
import java.util.Optional;

/**
 * A verdict, for a page.
 *
 * @param text the whole sentence
 * @param brief for the chip
 * @param failing counted failures, where every schedule was run
 * @param schedules how many were run
 */
public record VerdictView(String kind, boolean passes, String text, String brief, Optional<Long> failing, Optional<Long> schedules) {
    public static VerdictView of(Verdict verdict, Words words) {
        return new VerdictView(kind(verdict), verdict.passes(), Verdicts.text(verdict, words), Verdicts.brief(verdict, words),
                verdict instanceof Verdict.SomeFail some ? Optional.of(some.failing()) : Optional.empty(), schedules(verdict));
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AllPass _ -> "all-pass";
            case Verdict.AllPassReduced _ -> "all-pass-reduced";
            case Verdict.PassBounded _ -> "pass-bounded";
            case Verdict.SampledPass _ -> "sampled-pass";
            case Verdict.SomeFail _ -> "some-fail";
            case Verdict.Fails _ -> "fails";
            case Verdict.Undecided _ -> "undecided";
        };
    }

    private static Optional<Long> schedules(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AllPass(long schedules) -> Optional.of(schedules);
            case Verdict.AllPassReduced(long run) -> Optional.of(run);
            case Verdict.PassBounded(int _, long run) -> Optional.of(run);
            case Verdict.SampledPass(long schedules) -> Optional.of(schedules);
            case Verdict.SomeFail some -> Optional.of(some.schedules());
            case Verdict.Fails _, Verdict.Undecided _ -> Optional.empty();
        };
    }
}
