class Executor {
    void spawn(Pollable<?> future) {
    }

    /** Polls until every spawned future has ended. */
    void run() throws InterruptedException {
    }
}
