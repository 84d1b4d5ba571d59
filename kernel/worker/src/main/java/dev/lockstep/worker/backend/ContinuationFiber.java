package dev.lockstep.worker.backend;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/** A fiber on {@link Continuation}. While it runs, the carrier's current thread is the learner's. */
final class ContinuationFiber implements Fiber {
    private static final ContinuationScope SCOPE = new ContinuationScope("lockstep");

    private final Thread thread;
    private final Continuation continuation;

    ContinuationFiber(Thread thread, Runnable body) {
        this.thread = thread;
        this.continuation = new Pinnable(body);
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public void resume() {
        ThreadControl.resume(Thread.currentThread(), thread, continuation);
    }

    @Override
    public boolean ended() {
        return continuation.isDone();
    }

    @Override
    public boolean yield() {
        return Continuation.yield(SCOPE);
    }

    /** A continuation that reports a pinned yield by its result, not by an exception. */
    private static final class Pinnable extends Continuation {
        Pinnable(Runnable body) {
            super(SCOPE, body);
        }

        @Override
        protected void onPinned(Pinned reason) {}
    }
}
