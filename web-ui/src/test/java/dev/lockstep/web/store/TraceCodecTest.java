package dev.lockstep.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TraceCodecTest {
    @Test
    void everyNumberAndTextComesBack() throws IOException {
        List<TraceEvent> events = List.of(
                new TraceEvent(0, 0, 0, Kind.STARTED, "", "", "", -1),
                new TraceEvent(1, Long.MAX_VALUE, Integer.MAX_VALUE, Kind.UNCONTROLLED, "你好\u0000\ud83d\ude00", "x".repeat(100_000), "a:1", 0),
                new TraceEvent(2, Long.MIN_VALUE, 7, Kind.NOTE, "你好\u0000\ud83d\ude00", "", "a:1", -1));
        assertThat(TraceCodec.events(TraceCodec.bytes(events))).isEqualTo(events);
        assertThat(TraceCodec.events(TraceCodec.bytes(List.of()))).isEmpty();
    }

    @Test
    void anEventTakesAFewBytes() {
        assertThat(TraceCodec.bytes(DatabaseStoreTest.run("r1", 10_000).trace().events()).length).isLessThan(100_000);
    }

    @Test
    void bytesOfSomebodyElseAreRefusedAndNeverTrusted() {
        byte[] good = TraceCodec.bytes(DatabaseStoreTest.run("r1", 500).trace().events());
        assertThatThrownBy(() -> TraceCodec.events(Arrays.copyOf(good, good.length / 2))).isInstanceOfAny(EOFException.class, IOException.class);
        assertThatThrownBy(() -> TraceCodec.events(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            try {
                assertThat(TraceCodec.events(bad)).hasSizeLessThanOrEqualTo(500);
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        }
    }
}
