package dev.lockstep.web.notebook;

import dev.lockstep.kernel.RunOptions.Mode;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One run that can be looked at while it goes on and afterwards. Events arrive from the kernel's thread and are read by others;
 * once it has ended, the kernel's own trace is the truth.
 */
public final class Run {
    /** A wish of the learner's, a repetition of given choices, or what a search found. */
    public enum Kind { RUN, REPLAY, FAILING }

    /** What is known before it begins. */
    public record Ticket(String id, String notebook, String cell, Kind kind, Mode mode, long seed) {}

    private final Ticket ticket;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<TraceEvent> growing = new ArrayList<>();
    private Optional<RunResult> result = Optional.empty();

    public Run(Ticket ticket) {
        this.ticket = ticket;
    }

    /** {@return a run that is over} */
    public static Run ended(Ticket ticket, RunResult result) {
        Run run = new Run(ticket);
        run.end(result);
        return run;
    }

    public String id() {
        return ticket.id;
    }

    public Ticket ticket() {
        return ticket;
    }

    void add(List<TraceEvent> events) {
        lock.lock();
        try {
            growing.addAll(events);
        } finally {
            lock.unlock();
        }
    }

    void end(RunResult ending) {
        lock.lock();
        try {
            result = Optional.of(ending);
            growing.clear();
        } finally {
            lock.unlock();
        }
    }

    /** {@return what came of it, once it has ended} */
    public Optional<RunResult> result() {
        lock.lock();
        try {
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** {@return how many events there are by now} */
    public int size() {
        lock.lock();
        try {
            return result.map(ending -> ending.trace().events().size()).orElse(growing.size());
        } finally {
            lock.unlock();
        }
    }

    /** {@return the trace as it is by now; without choices while it goes on} */
    public Trace trace() {
        lock.lock();
        try {
            return result.map(RunResult::trace)
                    .orElseGet(() -> new Trace(List.copyOf(growing), 0, List.of(), List.of(), List.of(), -1, 0));
        } finally {
            lock.unlock();
        }
    }

    /** {@return the events from one position on, at most so many} */
    public List<TraceEvent> events(int from, int count) {
        lock.lock();
        try {
            List<TraceEvent> all = result.map(ending -> ending.trace().events()).orElse(growing);
            int begin = Math.clamp(from, 0, all.size());
            return List.copyOf(all.subList(begin, Math.min(all.size(), begin + count)));
        } finally {
            lock.unlock();
        }
    }
}
