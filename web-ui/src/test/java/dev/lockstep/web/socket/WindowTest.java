package dev.lockstep.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WindowTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void afterSoManyFramesThereIsRoomOnlyForWhatWasDrawn() throws InterruptedException {
        Window window = new Window(2);
        assertThat(window.awaitRoom(SHORT)).isTrue();
        window.next();
        window.next();
        assertThat(window.awaitRoom(SHORT)).isFalse();
        assertThat(window.acknowledge(1)).isTrue();
        assertThat(window.awaitRoom(SHORT)).isTrue();
    }

    @Test
    void anAcknowledgementMayBeRepeatedOrSkipOnes() throws InterruptedException {
        Window window = new Window(2);
        window.next();
        window.next();
        assertThat(window.acknowledge(2)).isTrue();
        assertThat(window.acknowledge(1)).isTrue();
        window.next();
        assertThat(window.awaitRoom(SHORT)).isTrue();
    }

    @Test
    void aFrameThatWasNeverSentCannotBeDrawn() {
        Window window = new Window(2);
        window.next();
        assertThat(window.acknowledge(2)).isFalse();
        assertThat(window.acknowledge(0)).isFalse();
    }
}
