package dev.lockstep.worker.schedule;

/** How often a task has gone round a loop that sleeps and looks, while nothing happened anywhere: nobody will ever change what it looks at. */
final class Naps {
    /** What cannot be seen to change, such as a random number, may still end a loop: it is given so many rounds. */
    private static final int MOST = 1_000;

    private int site = -1;
    private int rounds;
    private long since;
    private boolean slept;
    private boolean looked;

    void clear() {
        site = -1;
        rounds = 0;
        since = 0;
        slept = false;
        looked = false;
    }

    /** A wait of the task's has ended by its time-out. */
    void slept() {
        slept = true;
    }

    /** It has read what others may change. */
    void looked() {
        looked = true;
    }

    /** At a back edge; loops that count end by themselves. {@code happened} counts all changes in the run. */
    void round(int here, boolean counts, long happened) {
        if (!slept) {
            return;
        }
        rounds = here == site && looked && !counts && happened == since ? rounds + 1 : 0;
        site = here;
        since = happened;
        slept = false;
        looked = false;
    }

    /** {@return whether going on can change nothing, when so much has happened by now} */
    boolean isEndless(long happened) {
        return rounds >= MOST && since == happened;
    }

    int site() {
        return site;
    }
}
