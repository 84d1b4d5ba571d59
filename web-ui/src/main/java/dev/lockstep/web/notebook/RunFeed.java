package dev.lockstep.web.notebook;

import dev.lockstep.kernel.RunListener;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes what the kernel tells about one run. The kernel's thread only adds to memory here; somebody else drains it into the log
 * every few milliseconds, so a run is never held up by whoever looks at it.
 */
final class RunFeed implements RunListener {
    private record Printed(String cell, OutputText output) {}

    private final Run run;
    private final EventLog log;
    private final BiConsumer<String, OutputText> printed;
    private final Consumer<List<String>> also;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Printed> pending = new ArrayList<>();
    private int seen;

    /**
     * @param printed takes what a cell printed, and tells it
     * @param also hears which cells run first
     */
    RunFeed(Run run, EventLog log, BiConsumer<String, OutputText> printed, Consumer<List<String>> also) {
        this.run = run;
        this.log = log;
        this.printed = printed;
        this.also = also;
    }

    @Override
    public void alsoRuns(List<String> cells) {
        also.accept(cells);
        log.append(new Happening.AlsoRuns(run.id(), List.copyOf(cells)));
    }

    @Override
    public void output(String cell, int task, boolean error, String text) {
        OutputText next = new OutputText(task, error, text);
        lock.lock();
        try {
            pending.add(new Printed(cell, next));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void events(List<TraceEvent> events) {
        run.add(events);
    }

    /** Tells what has come since the last time; neighbouring pieces of one task become one. */
    void drain() {
        List<Printed> taken;
        lock.lock();
        try {
            taken = List.copyOf(pending);
            pending.clear();
        } finally {
            lock.unlock();
        }
        int i = 0;
        while (i < taken.size()) {
            Printed first = taken.get(i++);
            StringBuilder text = new StringBuilder(first.output.text());
            while (i < taken.size() && taken.get(i).cell.equals(first.cell) && first.output.continuedBy(taken.get(i).output)) {
                text.append(taken.get(i++).output.text());
            }
            OutputText whole = new OutputText(first.output.task(), first.output.error(), text.toString());
            printed.accept(first.cell, whole);
        }
        if (run.result().isEmpty() && run.size() > seen) {
            seen = run.size();
            log.append(new Happening.Grown(run));
        }
    }
}
