package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Limit;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Tier;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit is run into once, in a kernel whose limits are other than the usual ones: what is told is the limit that was set. */
@Timeout(120)
class LimitsTest {
    private static final LimitTable TABLE = LimitTable.usual().with(Limit.HEAP, 48L << 20).with(Limit.OFF_HEAP, 8L << 20)
            .with(Limit.OPEN_FILES, 90).with(Limit.FILE_SIZE, 2L << 20).with(Limit.DISK, 3L << 20).with(Limit.STACK, 384L << 10)
            .with(Limit.MEMORY, 512L << 20);
    private static final Kernel KERNEL =
            Kernel.start(KernelOptions.in(Path.of("target", "kernel-data").toAbsolutePath()).withWarm(1, 1).withLimits(TABLE));

    @BeforeEach
    void needASandbox() {
        assumeTrue(KERNEL.tier() != Tier.WEAK, KERNEL.note());
    }

    @AfterAll
    static void close() {
        KERNEL.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            heap: 48 MB       | var kept = new java.util.ArrayList<byte[]>(); while (true) kept.add(new byte[1 << 20]);
            off-heap: 8 MB    | java.nio.ByteBuffer.allocateDirect(9 << 20)
            stack: 384 KB     | int down(int n) { return down(n + 1) + 1; }%ndown(0)
            open-files: 90    | var open = new java.util.ArrayList<Object>(); while (true) open.add(new java.io.FileOutputStream("/tmp/one"));
            file-size: 2 MB   | try (var out = new java.io.FileOutputStream("/tmp/large")) { while (true) out.write(new byte[1 << 16]); }
            disk: 3 MB        | for (int i = 0; ; i++) java.nio.file.Files.write(java.nio.file.Path.of("/tmp/part" + i), new byte[1 << 20]);
            processes: 0      | new ProcessBuilder("/jdk/bin/java", "-version").start()
            memory: 512 MB    | for (int i = 0; i < 900; i++) java.lang.foreign.Arena.global().allocate(1 << 20).fill((byte) 1);
            """)
    void theLimitIsNamedWithItsValueAndTheSessionGoesOn(String named, String code) {
        try (var session = new Bench(KERNEL)) {
            var outcome = session.millis(30_000).eval(code.formatted()).result().outcome();
            assertThat(told(outcome)).endsWith("(limit " + named + ")");
            session.eval("2+2").prints("4");
        }
    }

    @Test
    void aProgramThatOnlySaysThatItRanOutOfMemoryIsNotBelieved() {
        try (var session = new Bench(KERNEL)) {
            assertThat(session.eval("Runtime.getRuntime().halt(3);").result().outcome())
                    .isInstanceOfSatisfying(Outcome.Exited.class, exited -> assertThat(exited.status()).isEqualTo(3));
        }
    }

    @Test
    void moreThreadsThanAreAllowedAreALimitInAControlledRun() {
        try (var session = new Bench(KERNEL)) {
            var outcome = session.controlled().eval("for (int i = 0; i < 3_000; i++) new Thread(() -> { }).start();").result().outcome();
            assertThat(outcome).isEqualTo(new Outcome.LimitExceeded("tasks", 2_000));
        }
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Threw(var failure) -> failure.message();
            case Outcome.WorkerDied(var why) -> why;
            default -> outcome.toString();
        };
    }
}
