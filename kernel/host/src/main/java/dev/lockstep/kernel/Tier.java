package dev.lockstep.kernel;

/** How well workers are contained on this machine, best first; found by trying, never by looking for a program's name. */
public enum Tier {
    /** Namespaces, limits on each process and limits on memory by the system. */
    STRONG("own network, files and processes; memory bounded by the system"),
    /** Namespaces and limits on each process. */
    GOOD("own network, files and processes; no new processes; limits on each"),
    /** A container around all of Lockstep, declared by whoever runs it. */
    OUTER("the container around Lockstep is the boundary"),
    /** The virtual machine's own limits and a kill: a program has the user's own files and network. */
    WEAK("a program can use your files and your network");

    private final String meaning;

    Tier(String meaning) {
        this.meaning = meaning;
    }

    /** {@return half a sentence for people} */
    public String meaning() {
        return meaning;
    }
}
