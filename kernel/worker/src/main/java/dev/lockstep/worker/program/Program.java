package dev.lockstep.worker.program;

import java.util.List;

/**
 * What one run executes: entry points called in order by the main task. Entry points of earlier cells come first as
 * {@code setup}: they rebuild state before a search or replay, make no counted choices and print nothing.
 *
 * @param setup entry points that only rebuild state
 * @param body entry points that are the program
 * @param watch simple names of types whose calls become call and return events, every implementation included
 * @param fields {@code Type.field} or variable names whose reads and writes become memory events
 */
public record Program(List<EntryPoint> setup, List<EntryPoint> body, List<String> watch, List<String> fields) {

    /**
     * A static method, or for {@code main} an instance method of a class with a no-argument constructor.
     *
     * @param className binary name in the learner's loader
     * @param method method name
     * @param cell the cell or file whose output and errors these are, such as {@code cell-3} or {@code Bank.java}
     * @param arguments what to pass, in the encoding of {@link Value}; empty for JShell's {@code do_it$}
     */
    public record EntryPoint(String className, String method, String cell, List<Value> arguments) {}

    public Program {
        setup = List.copyOf(setup);
        body = List.copyOf(body);
        watch = List.copyOf(watch);
        fields = List.copyOf(fields);
    }
}
