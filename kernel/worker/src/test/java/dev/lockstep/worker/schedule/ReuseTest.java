package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import org.junit.jupiter.api.Test;

class ReuseTest {
    private static final String INCREMENT = "var a = new Thread(() -> x++); var b = new Thread(() -> x++);"
            + " a.start(); b.start(); a.join(); b.join();";

    @Test
    void ahundredThousandRunsLeaveNothingBehind() {
        var program = Programs.of("static int x;", INCREMENT).recording(Recorder.Mode.KEEP);
        program.settle();
        run(program, 20_000);
        long before = used();
        run(program, 80_000);
        assertThat(used() - before).isLessThan(2 << 20);
    }

    @Test
    void runsThatEndStuckLeaveNothingBehindEither() {
        var program = Programs.of("static int x; static byte[] big;", "var t = new Thread(() -> { var mine = new byte[10_000]; LockSupport.park(mine); });"
                + " t.start(); t.join();");
        for (int i = 0; i < 5_000; i++) {
            assertThat(program.go(Chooser.FIRST)).isInstanceOf(Ending.Stuck.class);
        }
        long before = used();
        for (int i = 0; i < 20_000; i++) {
            program.go(Chooser.FIRST);
        }
        assertThat(used() - before).isLessThan(2 << 20);
    }

    @Test
    void manyTasksInOneRunAreSeenApartAndForgotten() {
        var program = Programs.of("static final AtomicInteger N = new AtomicInteger();", """
                var all = new ArrayList<Thread>();
                for (int i = 0; i < 100; i++) { var t = Thread.ofVirtual().unstarted(() -> N.incrementAndGet()); all.add(t); t.start(); }
                for (var t : all) { t.join(); }
                assert N.get() == 100;""");
        assertThat(program.with()).isInstanceOf(Ending.Completed.class);
        assertThat(program.go(new Programs.Replay(java.util.Collections.nCopies(50, 7)))).isInstanceOf(Ending.Completed.class);
        assertThat(program.go(Chooser.FIRST)).isInstanceOf(Ending.Completed.class);
    }

    private static void run(Programs program, int times) {
        var explorer = new Programs.Explorer();
        for (int i = 0; i < times; i++) {
            program.go(explorer);
            if (!explorer.next()) {
                explorer = new Programs.Explorer();
            }
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
