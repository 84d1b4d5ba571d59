package dev.lockstep.worker.main;

/** Sends what was printed to the host, in batches: what comes within a few milliseconds travels together. */
final class OutputPump implements Runnable {
    private static final int BATCH_MILLIS = 20;

    private final Console console;
    private final Channel channel;

    OutputPump(Console console, Channel channel) {
        this.console = console;
        this.channel = channel;
    }

    @Override
    public void run() {
        while (true) {
            try {
                console.await();
                Thread.sleep(BATCH_MILLIS);
                console.flush(channel);
            } catch (InterruptedException learners) {
                // Learner code can interrupt any thread it finds: the flag is cleared, the work goes on.
                continue;
            }
        }
    }
}
