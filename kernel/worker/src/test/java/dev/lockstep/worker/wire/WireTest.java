package dev.lockstep.worker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Waiting;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void messagesComeBackEqual() throws IOException {
        var waiting = new Waiting(1, "A to B", "ReentrantLock#2", 2, "cell-3:7", List.of("ReentrantLock#1"));
        var stuck = new Ending.Stuck(Ending.Stuck.Reason.DEADLOCK, List.of(waiting));
        var observed = new Ending.Completed("5", new Value.Sequence(List.of(new Value.Whole(5), new Value.Text("é😀"), new Value.Nothing())));
        for (var message : List.of(
                new Reply.Finished(stuck, List.of(0, 1), List.of(2, 2), List.of(3L, 9L), 42, 10, 1_000),
                new Reply.Finished(observed, List.of(), List.of(), List.of(), 0, 0, 1),
                new Reply.Events(List.of(new TraceEvent(0, 1, 2, Kind.WROTE, "counter", "0 → 1", "cell-1:3", -1))))) {
            assertThat(roundTrip(message, Reply.class)).isEqualTo(message);
        }
    }

    @Test
    void everyMakerDoesAsTheConstructorDoes() {
        Makers.ALL.forEach((type, maker) -> {
            var components = type.getRecordComponents();
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = sample(components[i].getType(), i);
            }
            assertThat(maker.make(values)).isInstanceOf(type).isEqualTo(RecordCodec.byReflection(type).make(values));
        });
    }

    /** No two components of a record are alike, so none can stand in another's place. */
    private static Object sample(Class<?> type, int place) {
        if (type == int.class) return place;
        if (type == long.class) return (long) place;
        if (type == boolean.class) return place % 2 == 0;
        if (type == String.class) return "text " + place;
        if (type == byte[].class) return new byte[] {(byte) place};
        if (type == List.class) return List.of("item " + place);
        if (type == Optional.class) return Optional.empty();
        if (type == Moment.class) return new Moment.Changed("it " + place);
        if (type == Value.class) return new Value.Whole(place);
        if (type.isEnum()) return type.getEnumConstants()[0];
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sample(components[i].getType(), i);
        }
        return RecordCodec.byReflection(type).make(values);
    }

    @Test
    void garbageIsAnIOExceptionAndNothingElse() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            try {
                RecordCodec.decode(bytes, Reply.class);
            } catch (IOException expected) {
                continue;
            }
        }
        assertThatThrownBy(() -> RecordCodec.decode(new byte[] {99}, Reply.class)).isInstanceOf(IOException.class);
    }

    private static <T> T roundTrip(Record message, Class<T> family) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Wire.write(new DataOutputStream(bytes), message);
        return Wire.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), family);
    }
}
