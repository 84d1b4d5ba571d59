package dev.lockstep.cli;

import dev.lockstep.kernel.RunResult;
import dev.lockstep.web.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a replay still fits the program it was made for: a schedule belongs to one version of the code. */
record Fit(List<Integer> asked, String code) {
    /** Hex digits of the digest that a replay command carries. */
    static final int DIGITS = 12;

    /** {@return the digest in the form a replay command carries} */
    static String code(RunResult result) {
        return result.codeDigest().substring(0, Math.min(DIGITS, result.codeDigest().length()));
    }

    /** {@return sentences for the learner, none when the run followed the schedule in the code it was made for} */
    List<String> doubts(RunResult result, Path file, Words words) {
        var doubts = new ArrayList<String>();
        if (!code.isEmpty() && !result.codeDigest().startsWith(code)) {
            doubts.add(words.say("cli.other-code", file.getFileName(), code, code(result)));
        }
        misfit(result.trace().choices()).ifPresent(choice -> doubts.add(words.say("cli.diverged", choice)));
        return doubts;
    }

    /** {@return the number, from 1, of the first asked choice that the run did not make} */
    private Optional<Integer> misfit(List<Integer> taken) {
        for (int i = 0; i < asked.size(); i++) {
            if (i >= taken.size() || !asked.get(i).equals(taken.get(i))) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
