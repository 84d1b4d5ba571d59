package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.worker.Answer.End;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class WorkerTest {
    private static final Ladder QUICK = new Ladder(InstantSource.system(), Duration.ofMillis(100), Duration.ofMillis(300));

    @Test
    void anAnswerComesBack() {
        try (var pool = pool("good"); var seat = new Seat(pool, QUICK)) {
            assertThat(ask(seat, 20_000)).isInstanceOfSatisfying(Answer.Replied.class,
                    answer -> assertThat(((Reply.Finished) answer.reply()).ending()).isInstanceOf(Ending.Completed.class));
        }
    }

    @ParameterizedTest
    @CsvSource({"garbage,it sent something that is no message", "chatty,it gave an answer to another question",
        "halt,it ended with exit status 7", "hoard,it ran out of memory"})
    void everyWayToDieIsToldAndTheNextRequestGetsAFreshWorker(String how, String why) {
        try (var pool = pool(how); var seat = new Seat(pool, QUICK)) {
            int before = seat.workers();
            assertThat(ask(seat, 20_000)).isInstanceOfSatisfying(Answer.Died.class, died -> assertThat(died.why()).startsWith(why));
            assertThat(seat.workers()).isEqualTo(before + 1);
            assertThat(ask(seat, 20_000)).isInstanceOf(Answer.Died.class);
            assertThat(seat.workers()).isEqualTo(before + 2);
        }
    }

    @Test
    void aWorkerKilledFromOutsideIsTold() throws InterruptedException {
        try (var pool = pool("hang"); var seat = new Seat(pool, QUICK)) {
            seat.warm();
            var begun = new CountDownLatch(1);
            seat.listen(reply -> begun.countDown());
            var asked = CompletableFuture.supplyAsync(() -> ask(seat, 20_000));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            ProcessHandle.current().descendants()
                    .filter(child -> child.info().commandLine().orElse("").contains("-Dfake=hang")).forEach(ProcessHandle::destroyForcibly);
            assertThat(asked.join()).isInstanceOfSatisfying(Answer.Died.class, died -> assertThat(died.why()).isEqualTo("it was killed (signal 9)"));
        }
    }

    @Test
    void whoIgnoresTheTimeLimitAndTheRequestToStopIsKilled() {
        try (var pool = pool("hang"); var seat = new Seat(pool, QUICK)) {
            assertThat(ask(seat, 100)).isEqualTo(new Answer.Killed(End.TIME));
        }
    }

    @Test
    void whoStopsWhenAskedKeepsItsState() {
        try (var pool = pool("slow"); var seat = new Seat(pool, QUICK)) {
            int before = seat.workers();
            assertThat(ask(seat, 100)).isInstanceOfSatisfying(Answer.Replied.class, answer -> assertThat(answer.asked()).isEqualTo(End.TIME));
            assertThat(seat.workers()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"mute", "stranger"})
    void whoDoesNotGreetProperlyIsNoWorker(String how) {
        try (var pool = pool(how); var seat = new Seat(pool, QUICK)) {
            assertThatThrownBy(seat::warm).isInstanceOf(KernelException.class).hasMessageContaining("did not");
        }
    }

    private static Answer ask(Seat seat, long millis) {
        var usual = Limits.interactive();
        var limits = new Limits(millis, usual.steps(), usual.events(), usual.outputBytes(), usual.tasks());
        var run = new Request.Run(new Program(List.of(), List.of(), List.of(), List.of()), false, false, 1, List.of(), false, false, limits);
        return seat.ask(run, Duration.ofMillis(millis), reply -> Optional.empty());
    }

    private static WorkerPool pool(String how) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Dfake=" + how, "-Xmx32m", "-Xshare:auto", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
                "-cp", System.getProperty("java.class.path"), FakeWorker.class.getName(), how);
        return new WorkerPool(new LocalLauncher(Path.of("target"), limits -> command), new WorkerLimits(dev.lockstep.kernel.LimitTable.usual(), Duration.ofSeconds(
                how.equals("mute") ? 1 : 20)), 0);
    }
}
