package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Sandboxing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

final class WarmingKernelTest {
    @Test
    @Timeout(120)
    void thatCodeIsNotContainedIsToldToWhoeverServes() {
        Logger log = (Logger) LoggerFactory.getLogger(WarmingKernel.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        log.addAppender(told);
        KernelOptions options = KernelOptions.in(Path.of("target", "kernel-data").toAbsolutePath()).withWarm(0, 0).withSandboxing(Sandboxing.OFF);
        try (WarmingKernel kernel = new WarmingKernel(options)) {
            assertThat(kernel.kernel().note()).isNotEmpty();
            assertThat(told.list).extracting(ILoggingEvent::getFormattedMessage)
                    .anySatisfy(message -> assertThat(message).contains("Workers run without a sandbox (tier weak): it is switched off"));
        } finally {
            log.detachAppender(told);
        }
    }
}
