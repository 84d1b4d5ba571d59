package dev.lockstep.web.notebook;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs that can be looked at: the ones not looked at for longest leave memory first when there are too many events, and come back
 * from the store when somebody asks. What could not be kept there is tried again. Thread-safe.
 */
public final class RunShelf {
    private static final Logger LOG = LoggerFactory.getLogger(RunShelf.class);

    /** So many events are kept before anything else may happen. */
    private static final int AT_ONCE = 20_000;

    private final int mostRuns;
    private final long mostEvents;
    private final Store store;
    private final Map<String, Run> runs = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Run> unkept = new LinkedHashSet<>();
    private final Set<Run> packing = new LinkedHashSet<>();

    public RunShelf(int mostRuns, long mostEvents, Store store) {
        this.mostRuns = mostRuns;
        this.mostEvents = mostEvents;
        this.store = store;
    }

    /** {@return an id that no other run has, before and after a restart} */
    public String freshId() {
        return Ids.named('r');
    }

    /** Keeps a run, for good when it is over. */
    public void put(Run run) {
        synchronized (this) {
            runs.put(run.id(), run);
            tidy(run);
        }
        if (run.result().isPresent()) {
            keep(run);
        }
    }

    /** A run has ended: now its size is known, and it is kept for good. */
    void ended(Run run) {
        tidy(run);
        if (run.size() <= AT_ONCE) {
            keep(run);
            return;
        }
        // Packing a million events takes seconds: nobody is to wait for it before the next cell may run.
        synchronized (this) {
            packing.add(run);
        }
        Thread.ofVirtual().name("keep-run").start(() -> {
            try {
                keep(run);
            } finally {
                synchronized (this) {
                    packing.remove(run);
                    notifyAll();
                }
            }
        });
    }

    /** Waits, at most so long, until everything that is being kept is kept. */
    public synchronized void settle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!packing.isEmpty() && System.nanoTime() < end) {
                wait(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Run run) {
        try {
            store.keep(run);
            synchronized (this) {
                unkept.remove(run);
            }
        } catch (StoreException e) {
            synchronized (this) {
                if (unkept.size() < mostRuns && unkept.add(run)) {
                    LOG.warn("A run could not be kept: {}", e.getMessage());
                }
            }
        }
    }

    /** Tries once more to keep what could not be kept; nothing when nothing is left. */
    void again() {
        List<Run> left;
        synchronized (this) {
            left = List.copyOf(unkept);
        }
        left.stream().limit(1).forEach(this::keep);
        if (!left.isEmpty() && !holdsBack(left.getFirst())) {
            left.stream().skip(1).forEach(this::keep);
        }
    }

    private synchronized boolean holdsBack(Run run) {
        return unkept.contains(run);
    }

    /** {@return a run that was kept} */
    public Optional<Run> run(String id) {
        synchronized (this) {
            Optional<Run> here = Optional.ofNullable(runs.get(id));
            if (here.isPresent()) {
                return here;
            }
        }
        Optional<Run> found = store.run(id);
        synchronized (this) {
            found.ifPresent(run -> runs.putIfAbsent(id, run));
            found.ifPresent(this::tidy);
            return found.map(run -> runs.getOrDefault(id, run));
        }
    }

    private synchronized void tidy(Run keep) {
        long events = runs.values().stream().mapToLong(Run::size).sum();
        Deque<Run> oldest = new ArrayDeque<>(runs.values());
        while (oldest.size() > 1 && (oldest.size() > mostRuns || events > mostEvents)) {
            Run first = oldest.removeFirst();
            if (first != keep && first.result().isPresent()) {
                events -= first.size();
                runs.remove(first.id());
            }
        }
    }
}
