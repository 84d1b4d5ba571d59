package dev.lockstep.cli;

import java.nio.file.Path;

/** Where Lockstep keeps what it makes: the worker's run-time image, the learner's notebooks. */
final class DataFolders {
    private DataFolders() {}

    /** {@return {@code ~/.lockstep}, or {@code LOCKSTEP_DATA}} */
    static Path usual() {
        String set = System.getenv("LOCKSTEP_DATA");
        return set != null && !set.isBlank() ? Path.of(set) : Path.of(System.getProperty("user.home"), ".lockstep");
    }
}
