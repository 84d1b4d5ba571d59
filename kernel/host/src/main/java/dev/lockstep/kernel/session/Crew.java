package dev.lockstep.kernel.session;

import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Shared;
import dev.lockstep.worker.wire.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Several workers that take one part of a search after the other, in order, until nothing is left that matters. Used once. */
final class Crew {
    private static final Parts.Part OPEN = new Parts.Part(Optional.empty(), Optional.empty(), "");
    private static final int NOTHING = -1;

    private final Parts parts;
    private final List<List<Integer>> prefixes;
    private final Shared known;
    private final List<Parts.Part> done;
    private final List<Integer> doing = new ArrayList<>();
    private final List<Long> running = new ArrayList<>();
    private int next;
    /** Nothing from there on matters any more. */
    private int last;

    Crew(Parts parts, List<List<Integer>> prefixes, Shared known) {
        this.parts = parts;
        this.prefixes = prefixes;
        this.known = known;
        done = new ArrayList<>(Collections.nCopies(prefixes.size(), OPEN));
        last = prefixes.size();
    }

    /** {@return what came of each part, in order} */
    List<Parts.Part> work(List<Seat> seats, RunListener listener) {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < seats.size(); i++) {
            doing.add(NOTHING);
            running.add(0L);
        }
        for (int i = 0; i < seats.size(); i++) {
            int job = i;
            // Not virtual: a worker's start holds its carrier.
            threads.add(Thread.ofPlatform().daemon().name("search-" + i).start(() -> work(job, seats.get(job), listener)));
        }
        for (var thread : threads) {
            while (!ended(thread)) {
                callBack(seats);
            }
        }
        return done;
    }

    private boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            synchronized (this) {
                last = 0;
            }
            return true;
        }
    }

    /** Again and again: who was just about to begin did not hear the first call. */
    private synchronized void callBack(List<Seat> seats) {
        for (int i = 0; i < seats.size(); i++) {
            if (doing.get(i) >= last || parts.isStopped()) {
                seats.get(i).stop();
            }
        }
    }

    private void work(int job, Seat seat, RunListener listener) {
        seat.listen(reply -> {
            if (reply instanceof Reply.Progress(long schedules, long _)) {
                tell(job, schedules, listener);
            }
        });
        for (int i = take(job); i >= 0; i = take(job)) {
            put(i, parts.part(seat, prefixes.get(i), parts.budget(), known));
        }
    }

    private synchronized int take(int job) {
        int mine = next < last && !parts.isStopped() ? next++ : NOTHING;
        doing.set(job, mine);
        running.set(job, 0L);
        return mine;
    }

    private synchronized void put(int i, Parts.Part part) {
        done.set(i, part);
        if (part.found().isEmpty()) {
            last = Math.min(last, i + 1);
        }
        long before = 0;
        for (int each = 0; each < last; each++) {
            var found = done.get(each).found();
            if (found.isPresent() && parts.isLast(found.get(), before)) {
                last = each + 1;
            }
            before += found.map(Found::schedules).orElse(0L);
        }
    }

    private synchronized void tell(int job, long schedules, RunListener listener) {
        running.set(job, schedules);
        long all = running.stream().mapToLong(each -> each).sum();
        long failing = 0;
        for (var part : done) {
            all += part.found().map(Found::schedules).orElse(0L);
            failing += part.found().map(Found::failing).orElse(0L);
        }
        listener.progress(all, failing);
    }
}
