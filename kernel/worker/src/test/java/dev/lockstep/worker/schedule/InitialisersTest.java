package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class InitialisersTest {
    private static final int TRIES = 100;

    @Test
    void classesWhoseInitialisersHaveRunAreCollectedWhenNobodyNeedsThem() {
        var loader = ran();
        for (int i = 0; i < TRIES && loader.get() != null; i++) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> ran() {
        var program = Programs.of("static int x = 5; static class Other { static int y = x; }", "assert Other.y == 5;");
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        return program.loader;
    }
}
