package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HappensBeforeTest {
    @Test
    void theSeventeenthTaskKnowsWhatWasDoneBeforeItWasStarted() {
        var order = new HappensBefore();
        order.reset(true);
        var main = new Task(0, Thread.currentThread());
        int before = order.now(main);
        for (int number = 1; number <= 40; number++) {
            var child = new Task(number, Thread.currentThread());
            order.started(main, child);
            assertThat(order.knows(child, main.number, before)).isTrue();
            assertThat(order.knows(main, number, order.now(child))).isFalse();
        }
    }
}
