package dev.lockstep.kernel.session;

import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.worker.program.Program;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/** Compiled code at a seat of its own. */
public final class Loaded implements LoadedProgram {
    private final Runner runner;
    private final String digest;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @throws dev.lockstep.worker.rewrite.RewriteException when the code cannot be given hooks */
    public Loaded(Seat seat, CompiledCode code, InstantSource clock) {
        this.runner = new Runner(seat);
        this.digest = code.digest();
        this.clock = clock;
        runner.load(code.classes());
    }

    @Override
    public Result run(Program program, RunOptions options, RunListener listener) {
        oneAtATime.lock();
        try {
            runner.begin();
            var start = clock.instant();
            var ran = runner.run(program, options, true, true, listener);
            return new Result(ran.outcome(), ran.observation(), ran.trace(), Duration.between(start, clock.instant()));
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public Exploration explore(Program program, ExploreOptions options, RunListener listener) {
        oneAtATime.lock();
        try {
            runner.begin();
            return new Explorer(runner, clock).explore(program, options, digest, listener);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void stop() {
        runner.stop();
    }

    @Override
    public void close() {
        runner.close();
    }
}
