package dev.lockstep.web.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockstep.exercises.GradeException;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.web.notebook.NoStore;
import dev.lockstep.web.notebook.RunShelf;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class GradingTest {
    private final Pack pack = Packs.readBuiltIn("async-in-practice").pack().orElseThrow();
    private final Exercise exercise = pack.exercise("ordered-transfer").orElseThrow();

    @Test
    void aStoppedGradingEndsAtItsNextStep() {
        Grading grading = new Grading("g1", "en");
        assertThat(grading.begins()).isTrue();
        grading.checking("never-stuck", 1, 4);
        grading.searching("never-stuck", 312);
        assertThat(grading.now().schedules()).isEqualTo(312);
        grading.stop();
        assertThatThrownBy(() -> grading.searching("never-stuck", 313)).isInstanceOf(CancellationException.class);
        grading.ends(Grading.State.STOPPED, Optional.empty());
        assertThat(grading.now().state()).isEqualTo(Grading.State.STOPPED);
        assertThat(grading.isOver()).isTrue();
    }

    @Test
    void oneThatIsStoppedBeforeItsTurnNeverBegins() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        try (Gradings gradings = new Gradings(() -> {
            waits(goOn);
            throw new GradeException("There is no kernel.");
        }, new RunShelf(10, 1_000, new NoStore()), (_, _) -> {})) {
            Grading first = gradings.begin(pack, exercise, "class Bank {}", "en");
            Grading second = gradings.begin(pack, exercise, "class Bank {}", "en");
            second.stop();
            goOn.countDown();
            await().until(first::isOver);
            assertThat(first.now().state()).isEqualTo(Grading.State.BROKEN);
            assertThat(second.now().state()).isEqualTo(Grading.State.STOPPED);
            assertThat(gradings.grading(second.id())).contains(second);
        }
    }

    private static void waits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
