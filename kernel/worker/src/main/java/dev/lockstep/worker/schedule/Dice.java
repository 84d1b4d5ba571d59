package dev.lockstep.worker.schedule;

/** Random numbers of a run: they follow its seed. Remembers where the program drew first, since then a verdict is about one seed. */
public final class Dice {
    private static final int NOWHERE = -1;

    private final Run run;
    private int first = NOWHERE;

    Dice(Run run) {
        this.run = run;
    }

    void reset() {
        first = NOWHERE;
    }

    /** {@return a seed for the current task: the same in every run in which it asks as often} */
    public long nextSeed(int site) {
        drawn(site);
        var task = run.current();
        return (run.plan().seed() * 31 + task.number) * 0x9E3779B97F4A7C15L + task.randoms++;
    }

    /** The program draws there. */
    public void drawn(int site) {
        if (first == NOWHERE) {
            first = site;
        }
    }

    /** {@return where the last run drew first, {@code cell:line}; empty when it did not} */
    public String first() {
        return run.sites.at(first);
    }
}
