package dev.lockstep.kernel.javac;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.shell.Compiled;

/** What comes back. */
sealed interface Delivery {
    record Cell(Compiled compiled) implements Delivery {}

    record Seen(Advice advice) implements Delivery {}

    record Files(Compilation compilation) implements Delivery {}

    /** The text was too deep for the compiler's stack. */
    record TooDeep() implements Delivery {}

    /** Something of ours went wrong. */
    record Broken(String why) implements Delivery {}

    /** The process is ready; comes first and once. */
    record Ready() implements Delivery {}
}
