package dev.lockstep.exercises.proof;

/** Hears how far a proof is; called from several threads. */
public interface ProofListener {
    /**
     * A piece is done.
     *
     * @param what such as {@code exercise ordered-transfer: wrong/argument-order.java}
     * @param done pieces done so far, this one included
     * @param of all pieces
     */
    default void done(String what, int done, int of) {}

    /** Hears nothing. */
    ProofListener SILENT = new ProofListener() {};
}
