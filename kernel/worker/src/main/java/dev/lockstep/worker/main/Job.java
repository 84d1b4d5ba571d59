package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Reply;

/** One run or search, done on the worker's carrier thread. */
interface Job {
    /** Does it. {@return the last reply} What it throws is our bug or a request that cannot be done. */
    Reply run();

    /** Asks it to end soon; called on another thread, also before {@link #run}. */
    void stop();
}
