package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions about text that is being written, asked of a whole kernel. */
final class AdviceTest {
    private static final Kernel KERNEL = Bench.kernel();
    /** Keeps a compiler busy for minutes. */
    private static final String HOSTILE = "String s = " + "\"a\" + 1 + ".repeat(20_000) + "2;";

    private static Advice faults(String who, String source) {
        return KERNEL.advise(who, List.of(), Cell.of("c", source), new Question.Errors());
    }

    @Test
    void aTextThatHangsTheCompilerCostsItsWriterTheAnswersAndNobodyElseAnything() {
        assertThat(faults("writer", "int a = b;")).isInstanceOfSatisfying(Advice.Faults.class, found -> assertThat(found.diagnostics()).hasSize(1));
        assertThat(faults("writer", HOSTILE)).isEqualTo(new Advice.Nothing());
        assertThat(faults("writer", "int a = b;")).isEqualTo(new Advice.Nothing());
        assertThat(faults("neighbour", "int a = b;")).isInstanceOfSatisfying(Advice.Faults.class, found -> assertThat(found.diagnostics()).hasSize(1));
    }

    @Test
    void whatNoCompilerIsGivenIsRefusedWithItsReason() {
        assertThat(faults("other", "(".repeat(300))).isInstanceOfSatisfying(Advice.Faults.class,
                found -> assertThat(found.diagnostics().getFirst().message()).contains("nested"));
        assertThat(KERNEL.advise("other", List.of(Cell.of("a", "x".repeat(300_000))), Cell.of("c", "int a = 1;"), new Question.Errors()))
                .isEqualTo(new Advice.Faults(List.of()));
    }
}
