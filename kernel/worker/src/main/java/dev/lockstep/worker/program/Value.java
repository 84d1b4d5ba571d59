package dev.lockstep.worker.program;

import java.util.List;

/**
 * A value that may cross between JVMs: the vocabulary of drive methods, which take and return nothing else. Decoding never
 * instantiates a type that the wire names: the receiver matches shapes against the parameter types it already has.
 */
public sealed interface Value {
    /** {@code null} and the result of a {@code void} method. */
    record Nothing() implements Value {}

    /** byte, short, int or long, and char by its code. */
    record Whole(long value) implements Value {}

    /** float or double. */
    record Real(double value) implements Value {}

    record Truth(boolean value) implements Value {}

    record Text(String value) implements Value {}

    /** An enum constant by simple type name and constant name. */
    record Constant(String type, String name) implements Value {}

    /** A list or an array. */
    record Sequence(List<Value> items) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A record by simple type name, its components in order of declaration. */
    record Structure(String type, List<Value> components) implements Value {
        public Structure {
            components = List.copyOf(components);
        }
    }
}
