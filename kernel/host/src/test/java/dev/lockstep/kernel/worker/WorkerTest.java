package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.worker.Answer.End;
import dev.lockstep.worker.program.Driven;
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
    static final Ladder QUICK = new Ladder(InstantSource.system(), Duration.ofMillis(100), Duration.ofMillis(300));

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
            alive("hang").forEach(ProcessHandle::destroyForcibly);
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

    @Test
    void whoAsksWithoutEndIsEndedInTime() {
        try (var pool = pool("asks"); var seat = new Seat(pool, QUICK)) {
            var judge = new Request.Judge("Judge", "check", 1, Limits.interactive());
            assertThat(seat.ask(judge, Duration.ofSeconds(2), WorkerTest::driven)).isEqualTo(new Answer.Killed(End.TIME));
        }
    }

    /** A drive takes its time: the next question is there before this one is answered. */
    private static Optional<Request> driven(Reply reply) {
        var work = new java.util.Random(1).ints(400_000).sorted().sum();
        return Optional.of(new Request.Driven(Driven.impossible("not here, but worked: " + work)));
    }

    @Test
    void whatSomebodyStoppedBeforeItBeganIsStopped() {
        try (var pool = pool("slow"); var seat = new Seat(pool, QUICK)) {
            assertThat(seat.ask(run(20_000), Duration.ofSeconds(20), reply -> Optional.empty(), () -> true)).isInstanceOfSatisfying(Answer.Replied.class,
                    answer -> assertThat(answer.asked()).isEqualTo(End.STOP));
        }
    }

    @Test
    void afterItsEndASeatTakesNoWorker() {
        try (var pool = pool("good"); var seat = new Seat(pool, QUICK)) {
            seat.close();
            assertThat(ask(seat, 20_000)).isInstanceOfSatisfying(Answer.Died.class, died -> assertThat(died.why()).isEqualTo("its session was closed"));
            assertThat(alive("good")).isEmpty();
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
        return seat.ask(run(millis), Duration.ofMillis(millis), reply -> Optional.empty());
    }

    private static Request.Run run(long millis) {
        var usual = Limits.interactive();
        var limits = new Limits(millis, usual.steps(), usual.events(), usual.outputBytes(), usual.tasks());
        return new Request.Run(new Program(List.of(), List.of(), List.of(), List.of()), false, false, 1, List.of(), false, false, limits);
    }

    static List<ProcessHandle> alive(String how) {
        return ProcessHandle.current().descendants().filter(child -> child.info().commandLine().orElse("").contains("-Dfake=" + how)).toList();
    }

    static WorkerPool pool(String how) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Dfake=" + how, "-Xmx32m", "-Xshare:auto", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
                "-cp", System.getProperty("java.class.path"), FakeWorker.class.getName(), how);
        return new WorkerPool(new LocalLauncher(Path.of("target"), limits -> command), new WorkerLimits(dev.lockstep.kernel.LimitTable.usual(), Duration.ofSeconds(
                how.equals("mute") ? 1 : 20)), 0);
    }
}
