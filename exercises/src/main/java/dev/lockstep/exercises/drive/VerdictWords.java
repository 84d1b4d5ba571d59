package dev.lockstep.exercises.drive;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found.Seen;
import java.util.List;

/** The fixed words of verdicts; a count is never given for schedules that were not run. */
final class VerdictWords {
    private VerdictWords() {}

    static String passed(List<Answer> answers) {
        return answers.isEmpty() ? "" : pass(answers.getLast());
    }

    private static String pass(Answer answer) {
        var extent = answer.extent();
        if (answer.witness().isPresent()) {
            return "seen after " + schedules(extent);
        }
        if (extent.live()) {
            return "one run in real time passes";
        }
        var some = answer.seen().stream().allMatch(seen -> seen.ending() instanceof Ending.Completed) ? "" : extent.schedules() == 1 ? " that finishes" : " that finish";
        boolean one = extent.schedules() == 1;
        var words = extent.sampled() ? number(extent.schedules()) + (one ? " sampled schedule" : " sampled schedules") + some + (one ? " passes" : " pass")
                : extent.reduced() ? "all schedules" + some + " pass (" + number(extent.schedules()) + " run, the others are equivalent)"
                : one ? "the only schedule passes" : "all " + number(extent.schedules()) + " schedules" + some + " pass";
        return words + uncontrolled(extent);
    }

    static String failed(Answer answer, int result) {
        var extent = answer.extent();
        if (extent.live()) {
            return "fails in real time";
        }
        if (result < 0) {
            return "fails (" + schedules(extent) + " tried)" + uncontrolled(extent);
        }
        var seen = answer.seen().get(result);
        boolean counted = extent.all() && !extent.reduced() && !answer.drive().untilFailure();
        var words = counted ? number(failing(answer.seen(), seen)) + " of " + number(extent.schedules()) + " schedules fail"
                : answer.drive().untilFailure() && answer.firstFailing() > 0 ? "fails (schedule " + number(answer.firstFailing()) + " of those tried)"
                : "fails (" + schedules(extent) + " tried)";
        return words + uncontrolled(extent);
    }

    /** Which other observations the judge would refuse too is not known. */
    private static long failing(List<Seen> all, Seen one) {
        return all.size() == 1 ? all.getFirst().count() : one.count();
    }

    private static String schedules(Answer.Extent extent) {
        return number(extent.schedules()) + (extent.schedules() == 1 ? " schedule" : " schedules");
    }

    private static String uncontrolled(Answer.Extent extent) {
        return extent.uncontrolled().isEmpty() ? "" : "; not under our control: " + String.join(", ", extent.uncontrolled());
    }

    private static String number(long count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }
}
