package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Tier;
import dev.lockstep.kernel.attack.Attack;
import dev.lockstep.kernel.attack.Corpus;
import dev.lockstep.kernel.attack.Trial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole corpus against one kernel, which is then as good as new; takes some ten minutes. */
@Tag("soak")
class AttackSoakTest {
    @Test
    void everyHostileProgramIsContained() throws IOException {
        try (var kernel = Kernel.start(KernelOptions.in(Path.of("target", "kernel-data").toAbsolutePath()).withWarm(2, 2));
                var host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assumeTrue(kernel.tier() != Tier.WEAK, kernel.note());
            var trial = new Trial(kernel, host.getLocalPort(), _ -> "", Duration.ofSeconds(20));
            assertThat(Corpus.all()).allSatisfy(attack -> assertThat(trial.of(speechless(attack)).wrong()).as(attack.name()).isEmpty());
        }
    }

    /** Words are another module's. */
    static Attack speechless(Attack attack) {
        return new Attack(attack.name(), attack.what(), attack.mode(), attack.outcomes(), attack.prints(), attack.contains(),
                java.util.Optional.empty(), attack.without(), attack.millis(), attack.source());
    }
}
