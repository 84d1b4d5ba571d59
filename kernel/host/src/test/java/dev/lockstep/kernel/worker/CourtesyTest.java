package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CourtesyTest {
    @Test
    void whoeverHasHadASecondOfAProcessorGoesBehindTheOthersUntilTheNextRequest() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/renice")) && Files.isExecutable(Path.of("/usr/bin/nice")), "there is no renice here");
        var busy = new ProcessBuilder("/usr/bin/nice", "-n", "5", "/bin/sh", "-c", "while :; do :; done").start();
        try {
            var courtesy = new Courtesy(busy);
            courtesy.begin();
            courtesy.look();
            int before = nice(busy);
            assertThat(before).isLessThan(19);
            while (nice(busy) != 19) {
                courtesy.look();
            }
            assertThat(courtesy.used()).isGreaterThan(Duration.ofSeconds(1));
            courtesy.begin();
            assertThat(nice(busy)).isIn(Courtesy.USUAL, 19);
        } finally {
            busy.destroyForcibly();
        }
    }

    /** The nineteenth word of the system's line on a process; the second one may hold spaces. */
    private static int nice(Process process) throws IOException {
        var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
