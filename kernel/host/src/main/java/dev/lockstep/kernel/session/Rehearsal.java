package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.compile.FileCompiler;
import dev.lockstep.kernel.worker.Launcher;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.kernel.worker.WorkerLimits;
import dev.lockstep.kernel.worker.WorkerPool;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.program.Program.EntryPoint;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.wire.Request.Strategy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Has a worker do once what workers do: run a program, search its schedules, judge a check. What it loads meanwhile, all will load. */
public final class Rehearsal {
    private static final String DRIVE = """
            import java.util.concurrent.locks.ReentrantLock;

            record Seen(int count, String word) {}

            class Drive {
                private final ReentrantLock lock = new ReentrantLock();
                private int count;
                private int guarded;

                Seen play(int times, String word) throws InterruptedException {
                    var one = Thread.ofVirtual().name("one").start(() -> step(times));
                    var two = new Thread(() -> step(times), "two");
                    two.start();
                    one.join();
                    two.join();
                    System.out.println("count " + count);
                    return new Seen(count, word);
                }

                private void step(int times) {
                    for (int i = 0; i < times; i++) {
                        count++;
                        lock.lock();
                        try {
                            synchronized (this) {
                                guarded++;
                            }
                        } finally {
                            lock.unlock();
                        }
                    }
                }
            }
            """;
    private static final String JUDGE = """
            import dev.lockstep.check.Check;
            import dev.lockstep.check.Inputs;
            import dev.lockstep.check.Subject;

            record Seen(int count, String word) {}

            class Judge {
                @Check("counts")
                void counts(Subject subject, Inputs any) {
                    subject.drive("play", any.between(1, 1), any.word(3)).inAllSchedules().always(Seen.class, "counts", seen -> seen.count() == 2);
                }
            }
            """;
    private static final Limits LIMITS = new Limits(5_000, 100_000, 20_000, 64 << 10, 100);

    private static final Driven.Result SEEN =
            new Driven.Result(true, new Value.Structure("Seen", List.of(new Value.Whole(2), new Value.Text("x"))), "", 1);

    private Rehearsal() {}

    /** Plays it with workers of that launcher, and ends them. */
    public static void play(Launcher launcher) {
        var compiler = new FileCompiler();
        var drive = compiler.compile(List.of(new ProgramFile("checks.java", DRIVE)));
        var judge = compiler.compileJudge(List.of(new ProgramFile("checks.java", JUDGE)));
        if (drive instanceof Compilation.Compiled(var code, _) && judge instanceof Compilation.Compiled(var judgeCode, _)) {
            try (var pool = new WorkerPool(launcher, WorkerLimits.heap(128), 0); var seat = new Seat(pool)) {
                play(seat, code, judgeCode);
            }
        }
    }

    /** In one worker: a list of classes is one virtual machine's. */
    private static void play(Seat seat, CompiledCode code, CompiledCode judgeCode) {
        var play = new EntryPoint("Drive", "play", "checks.java", List.of(new Value.Whole(1), new Value.Text("x")));
        var program = new Program(List.of(), List.of(play), List.of("Drive"), List.of("Drive.count", "Drive.guarded"));
        var overlap = new Moment.Concurrent(new Moment.Changed("Drive.count"), new Moment.Changed("Drive.guarded"));
        var loaded = new Loaded(seat, code, InstantSource.system());
        loaded.run(program, new RunOptions(RunOptions.Mode.CONTROLLED, 1, List.of(), false, LIMITS), RunListener.SILENT);
        explore(loaded, program, Strategy.REDUCED, Optional.empty());
        explore(loaded, program, Strategy.SAMPLED, Optional.of(overlap));
        new JudgeSeat(seat, judgeCode).judge("Judge", "counts", 1, LIMITS, asked -> new Driven("", List.of(SEEN), false));
    }

    private static void explore(Loaded loaded, Program program, Strategy strategy, Optional<Moment> moment) {
        loaded.explore(program, new ExploreOptions(strategy, 200, Duration.ofSeconds(5), -1, true, moment, List.of(), 1, LIMITS), RunListener.SILENT);
    }
}
