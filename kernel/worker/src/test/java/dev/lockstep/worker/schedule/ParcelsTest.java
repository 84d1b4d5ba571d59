package dev.lockstep.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParcelsTest {
    private static List<TraceEvent> moves(String queue, String producer, String consumer) {
        var program = Programs.of("", """
                BlockingQueue<String> queue = new %s;
                var producer = new Thread(() -> { try { %s } catch (InterruptedException e) { } });
                var consumer = new Thread(() -> { try { %s } catch (InterruptedException e) { } });
                producer.start(); consumer.start(); producer.join(); consumer.join();
                """.formatted(queue, producer, consumer)).recording(Recorder.Mode.KEEP);
        program.with();
        return program.events().stream().filter(event -> event.kind() == Kind.PUT || event.kind() == Kind.TAKEN).toList();
    }

    @Test
    void whoTakesAnItemDoesSoBecauseOfWhoPutItIn() {
        var moves = moves("ArrayBlockingQueue<>(2)", "queue.put(\"a\"); queue.put(\"b\");", "queue.take(); queue.take();");
        assertThat(moves).extracting(TraceEvent::kind).containsExactly(Kind.PUT, Kind.PUT, Kind.TAKEN, Kind.TAKEN);
        assertThat(moves).extracting(TraceEvent::detail).containsExactly("\"a\"", "\"b\"", "\"a\"", "\"b\"");
        assertThat(moves.get(2).cause()).isEqualTo(moves.get(0).seq());
        assertThat(moves.get(3).cause()).isEqualTo(moves.get(1).seq());
    }

    @Test
    void whatComesOutInAnotherOrderStillHasItsOwnCause() {
        var moves = moves("PriorityBlockingQueue<>()", "queue.put(\"b\"); queue.put(\"a\");", "Thread.sleep(1); queue.take();");
        assertThat(moves.getLast().detail()).isEqualTo("\"a\"");
        assertThat(moves.getLast().cause()).isEqualTo(moves.get(1).seq());
    }

    @Test
    void whatDidNotFitOrDidNotComeIsNoEvent() {
        var moves = moves("ArrayBlockingQueue<>(1)",
                "queue.put(\"a\"); queue.offer(\"b\", 1, TimeUnit.SECONDS);", "Thread.sleep(2_000); queue.take(); queue.poll(1, TimeUnit.SECONDS);");
        assertThat(moves).extracting(TraceEvent::kind).containsExactly(Kind.PUT, Kind.TAKEN);
    }
}
