package dev.lockstep.exercises.drive;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.kernel.VerdictWords;
import dev.lockstep.worker.program.Ending;
import java.util.List;
import java.util.Locale;

/**
 * What a check's drives allow to be said: the fixed words of verdicts, and a few of our own where a check asks something that no
 * search for failures asks. A count is never given for schedules that were not run.
 */
final class Said {
    private final VerdictWords words;
    private final boolean author;

    /** @param author whether it is said to whoever wrote the checks, and so can look into them */
    Said(Locale language, boolean author) {
        words = VerdictWords.in(language);
        this.author = author;
    }

    String ending(Ending ending) {
        return words.of(told(ending));
    }

    /** {@return how a run ended, without places that whoever reads it cannot look at} */
    Outcome outcome(Outcome outcome) {
        return outcome instanceof Outcome.Threw(var failure) && told(new Ending.Threw(failure)) instanceof Ending.Threw(var told)
                ? new Outcome.Threw(told) : outcome;
    }

    /** {@return a place that whoever reads it can look at, or nothing} */
    String place(String place) {
        return author ? place : Retelling.shown(place);
    }

    /** {@return why nothing can be said, as the engine told it} */
    String undecided(String why) {
        return author ? why : Retelling.withoutPlaces(why);
    }

    private Ending told(Ending ending) {
        return author ? ending : Retelling.of(ending);
    }

    String passed(List<Answer> answers) {
        if (answers.isEmpty()) {
            return "";
        }
        var answer = answers.getLast();
        var extent = answer.extent();
        if (answer.witness().isPresent()) {
            return "seen after " + schedules(extent) + seeds(extent);
        }
        if (extent.live()) {
            return "one run in real time passes";
        }
        boolean allEnd = answer.seen().stream().allMatch(seen -> seen.ending() instanceof Ending.Completed);
        return (allEnd ? words.of(verdict(extent)) : "the schedules that finish pass (" + schedules(extent) + " run)") + seeds(extent) + uncontrolled(extent);
    }

    private static Verdict verdict(Answer.Extent extent) {
        return extent.sampled() || !extent.all() ? new Verdict.SampledPass(extent.schedules())
                : extent.reduced() ? new Verdict.AllPassReduced(extent.schedules()) : new Verdict.AllPass(extent.schedules());
    }

    String failed(Answer answer, int result) {
        var extent = answer.extent();
        if (extent.live()) {
            return "fails in real time";
        }
        boolean first = result >= 0 && answer.drive().untilFailure() && answer.firstFailing() > 0;
        return (first ? words.of(new Verdict.Fails(answer.firstFailing(), told(answer.seen().get(result).ending()))) : "fails (" + schedules(extent) + " tried)")
                + seeds(extent) + uncontrolled(extent);
    }

    private static String schedules(Answer.Extent extent) {
        return String.format(Locale.ROOT, "%,d", extent.schedules()) + (extent.schedules() == 1 ? " schedule" : " schedules");
    }

    /** What is said of random numbers is said of those that were drawn. */
    private static String seeds(Answer.Extent extent) {
        return extent.drawn().isEmpty() ? "" : "; random numbers are drawn at " + extent.drawn() + ": "
                + (extent.seeds() == 1 ? "1 seed" : extent.seeds() + " seeds") + " tried";
    }

    private static String uncontrolled(Answer.Extent extent) {
        return extent.uncontrolled().isEmpty() ? "" : "; not under our control: " + String.join(", ", extent.uncontrolled());
    }
}
