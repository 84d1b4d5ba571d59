package dev.lockstep.lessons.files;

/** How large a pack may be: far above what lessons need, far below what hurts. */
final class Bounds {
    /** Bytes of one file. */
    static final int FILE = 256 * 1024;

    /** Bytes of all files together. */
    static final int PACK = 16 * 1024 * 1024;

    /** Files in a pack. */
    static final int FILES = 2_000;

    /** Folders above a file. */
    static final int DEPTH = 6;

    /** Characters of a path. */
    static final int PATH = 200;

    private Bounds() {}
}
