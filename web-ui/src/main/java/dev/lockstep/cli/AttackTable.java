package dev.lockstep.cli;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Sandboxing;
import dev.lockstep.kernel.attack.Attack;
import dev.lockstep.kernel.attack.Corpus;
import dev.lockstep.kernel.attack.Trial;
import dev.lockstep.kernel.attack.Trial.Result;
import dev.lockstep.web.words.Outcomes;
import dev.lockstep.web.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Runs the corpus of hostile programs on this machine and prints a row for each. What is harmless and looks for something outside is
 * also run without a sandbox, where it must find it: else its failure inside would prove nothing.
 */
final class AttackTable {
    /** For the session and its neighbour; a machine that is busy with other things is given some more. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String ROW = "%-4s %-26s %-10s %-12s %6s %6s %6s  %s%n";

    private final Path data;
    private final PrintWriter out;
    private final Words words = Words.in(Locale.getDefault());

    AttackTable(Path data, PrintWriter out) {
        this.data = data;
        this.out = out;
    }

    /** {@return whether every row is as expected} */
    boolean run(Predicate<Attack> which) throws IOException {
        var attacks = Corpus.all().stream().filter(which).toList();
        int wrong = 0;
        try (var host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var inside = kernel(Sandboxing.AUTO);
                var outside = kernel(Sandboxing.OFF)) {
            out.printf("Sandbox: %s, %s%n", inside.tier(), inside.tier().meaning());
            out.printf(ROW, "", "program", "mode", "ended", "ms", "2+2", "beside", "what the learner reads, or what is wrong");
            for (var attack : attacks) {
                var found = wrong(trial(inside, host), trial(outside, host), attack);
                wrong += found.isEmpty() ? 0 : 1;
            }
        }
        out.printf("%d programs, %d as expected, %d not%n", attacks.size(), attacks.size() - wrong, wrong);
        out.flush();
        return wrong == 0 && !attacks.isEmpty();
    }

    private List<String> wrong(Trial inside, Trial outside, Attack attack) {
        var result = inside.of(attack);
        var wrong = new ArrayList<>(result.wrong());
        attack.without().filter(reached -> !outside.of(attack).printed().equals(reached))
                .ifPresent(_ -> wrong.add("without a sandbox it finds nothing either, so this proves nothing"));
        print(result, wrong);
        return wrong;
    }

    private void print(Result result, List<String> wrong) {
        var last = wrong.isEmpty() ? result.sentence().replace('\n', ' ') : String.join("; ", wrong);
        out.printf(ROW, wrong.isEmpty() ? "ok" : "BAD", result.attack().name(), result.attack().mode().name().toLowerCase(Locale.ROOT),
                result.run().outcome().kind(), result.took().toMillis(), result.after().toMillis(), result.beside().toMillis(), last);
        out.flush();
    }

    private Trial trial(Kernel kernel, ServerSocket host) {
        return new Trial(kernel, host.getLocalPort(), this::sentence, PATIENCE);
    }

    private String sentence(Outcome outcome) {
        return (Outcomes.text(outcome, words) + " " + Outcomes.advice(outcome, words)).strip();
    }

    private Kernel kernel(Sandboxing sandboxing) {
        return Kernel.start(KernelOptions.in(data).withWarm(sandboxing == Sandboxing.OFF ? 0 : 2, sandboxing == Sandboxing.OFF ? 0 : 2)
                .withSandboxing(sandboxing));
    }
}
