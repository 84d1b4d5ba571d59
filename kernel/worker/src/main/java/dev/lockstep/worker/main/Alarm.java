package dev.lockstep.worker.main;

/** Calls somebody after a time, on a thread of its own, unless it is closed before. */
final class Alarm implements AutoCloseable {
    private final Thread thread;

    private Alarm(Thread thread) {
        this.thread = thread;
    }

    static Alarm after(long millis, Runnable call) {
        return new Alarm(Thread.ofPlatform().name("alarm").daemon().start(() -> {
            try {
                Thread.sleep(millis);
                call.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
