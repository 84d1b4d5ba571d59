package dev.lockstep.kernel.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a worker finds its two pipes: at descriptors for which Java has no public name. {@code FileDescriptor.in} and {@code out} lead
 * nowhere, so that a program cannot write messages of the protocol, nor read those that are meant for its worker.
 */
final class Pipes {
    static final String SHELL = "/bin/sh";
    /** Requests come at 3, replies go to 4; what a program writes past its streams falls among the errors. */
    static final String MOVE = "3<&0 4>&1 </dev/null >&2";
    /** Tells the worker so. */
    static final List<String> ARGUMENTS = List.of("3", "4");

    private Pipes() {}

    /** {@return whether there is a shell to move them with} */
    static boolean canMove() {
        return Files.isExecutable(Path.of(SHELL));
    }

    /** {@return a command that runs that one with its pipes moved, where they can be} */
    static List<String> moved(List<String> inside) {
        if (!canMove()) {
            return inside;
        }
        var command = new ArrayList<>(List.of(SHELL, "-c", "exec " + MOVE + " && exec \"$@\"", "worker"));
        command.addAll(inside);
        return command;
    }
}
