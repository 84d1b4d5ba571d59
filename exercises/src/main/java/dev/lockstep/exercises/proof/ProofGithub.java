package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.report.Plain;
import dev.lockstep.lessons.Problem;

/** The problems of a proof as GitHub workflow commands, which become notes beside the lines. */
public final class ProofGithub {
    private ProofGithub() {}

    /** {@return a command for each problem; nothing that a pack says can become a command of its own} */
    public static String of(Proof proof, ProofPlaces places) {
        var text = new StringBuilder();
        for (Problem problem : proof.problems()) {
            text.append(problem.severity() == Problem.Severity.ERROR ? "::error" : "::warning").append(" file=").append(property(places.file(problem)))
                    .append(",line=").append(ProofPlaces.line(problem)).append(",col=").append(ProofPlaces.column(problem)).append("::")
                    .append(escaped(Plain.line(problem.message()))).append('\n');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
