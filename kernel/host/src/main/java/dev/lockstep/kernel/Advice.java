package dev.lockstep.kernel;

import java.util.List;

/** An answer to a {@link Question}. */
public sealed interface Advice {
    /** There is nothing to say, or nobody had the time to find out. */
    record Nothing() implements Advice {}

    /**
     * How it can go on.
     *
     * @param from the text from here to the place asked about is what each of them replaces
     */
    record Completions(int from, List<Proposal> proposals) implements Advice {
        public Completions {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * One way.
     *
     * @param text what would stand there; ends with a bracket for a method
     * @param signature how it is declared; empty where that is not known
     * @param fits whether its type is the one that is wanted there
     */
    record Proposal(String text, String signature, boolean fits) {}

    /** What something is: more than one where a method is overloaded. */
    record Explanation(List<Declared> declared) implements Advice {
        public Explanation {
            declared = List.copyOf(declared);
        }
    }

    /** A declaration with its documentation as plain text, which may be empty. */
    record Declared(String signature, String documentation) {}

    /** What would not compile. */
    record Faults(List<Diagnostic> diagnostics) implements Advice {
        public Faults {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
