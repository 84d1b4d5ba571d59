package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.report.Plain;
import dev.lockstep.lessons.Problem;

/** A proof for a terminal: {@code file:line:col: message} as editors understand it, then a line for each lesson and exercise. */
public final class ProofText {
    private ProofText() {}

    /** {@return the proof as lines} */
    public static String of(Proof proof, ProofPlaces places) {
        var text = new StringBuilder();
        for (Problem problem : proof.problems()) {
            text.append(line(problem, places)).append('\n');
        }
        if (!proof.problems().isEmpty()) {
            text.append('\n');
        }
        int width = proof.items().stream().mapToInt(item -> item.id().length()).max().orElse(0);
        for (Proof.Item item : proof.items()) {
            text.append(mark(item.state())).append(' ').append(item.kind() == Proof.Kind.LESSON ? "lesson   " : "exercise ")
                    .append(item.id()).append(" ".repeat(width - item.id().length())).append("  ").append(Plain.line(item.summary())).append('\n');
        }
        text.append(proof.pack()).append(proof.version().isEmpty() ? "" : " " + proof.version()).append(": ").append(count(proof.errors(), "error"))
                .append(", ").append(count(proof.warnings(), "warning"));
        if (!proof.items().isEmpty()) {
            text.append(", each run ").append(proof.runs() == 1 ? "once" : proof.runs() + " times").append(", ")
                    .append(String.format(java.util.Locale.ROOT, "%.1f s", proof.took().toMillis() / 1_000.0));
        }
        return text.append('\n').toString();
    }

    /** {@return one problem in one line} */
    static String line(Problem problem, ProofPlaces places) {
        return places.file(problem) + ":" + ProofPlaces.line(problem) + ":" + ProofPlaces.column(problem) + ": "
                + (problem.severity() == Problem.Severity.WARNING ? "warning: " : "") + Plain.line(problem.message());
    }

    private static String mark(Proof.State state) {
        return switch (state) {
            case PROVED -> "ok   ";
            case BROKEN -> "FAIL ";
            case NOT_RUN -> "-    ";
        };
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
