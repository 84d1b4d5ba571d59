package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is done between two steps of a task, on a stack that the learner has not filled. */
class ErrandsTest {
    /** Sends an errand at every choice, and notes on which threads they were done. */
    private static final class Sender implements Chooser {
        final Set<Thread> choosing = new HashSet<>();
        final Set<Thread> doing = new HashSet<>();

        @Override
        public int choose(Run run, int count) {
            choosing.add(Thread.currentThread());
            run.send(() -> doing.add(Thread.currentThread()));
            return 0;
        }
    }

    @Test
    void theCarrierDoesThemAlsoWhenOneTaskGoesOnAlone() {
        var program = Programs.of("", "for (int i = 0; i < 5; i++) Thread.yield();");
        var sender = new Sender();
        assertThat(program.go(sender)).isInstanceOf(Ending.Completed.class);
        assertThat(sender.choosing).as("the choice itself is made on the task's stack").hasSize(2);
        assertThat(sender.doing).containsExactly(Thread.currentThread());
    }
}
