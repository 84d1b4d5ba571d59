package dev.lockstep.web.notebook;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The runs that can be looked at; the ones not looked at for longest go first when there are too many events. Thread-safe. */
public final class RunShelf {
    private final int mostRuns;
    private final long mostEvents;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Run> runs = new LinkedHashMap<>(16, 0.75f, true);

    public RunShelf(int mostRuns, long mostEvents) {
        this.mostRuns = mostRuns;
        this.mostEvents = mostEvents;
    }

    /** {@return an id that no other run has, before and after a restart} */
    public String freshId() {
        byte[] bits = new byte[6];
        random.nextBytes(bits);
        return "r" + HexFormat.of().formatHex(bits);
    }

    /** Keeps a run. */
    public synchronized void put(Run run) {
        runs.put(run.id(), run);
        tidy(run);
    }

    /** {@return a run that is still there} */
    public synchronized Optional<Run> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** A run has ended: now its size is known. */
    synchronized void tidy(Run keep) {
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
