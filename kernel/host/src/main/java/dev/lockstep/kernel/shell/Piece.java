package dev.lockstep.kernel.shell;

/**
 * One snippet of a cell.
 *
 * @param kind decides when it is compiled
 * @param offset where it begins in the cell
 * @param text as JShell gets it
 * @param insertedAt where in {@code text} something was inserted that the learner did not write
 * @param inserted how many characters
 */
record Piece(Kind kind, int offset, String text, int insertedAt, int inserted) {
    /** In the order in which they are compiled: so declarations of a cell may stand in any order. */
    enum Kind { IMPORT, TYPE, METHOD, REST }

    static Piece of(Kind kind, int offset, String text) {
        return new Piece(kind, offset, text, text.length(), 0);
    }

    Piece with(int at, String insertion) {
        return new Piece(kind, offset, text.substring(0, at) + insertion + text.substring(at), at, insertion.length());
    }

    /** {@return the place in the cell of a place in {@code text}} */
    int inCell(long position) {
        long own = position <= insertedAt ? position : Math.max(insertedAt, position - inserted);
        return offset + (int) own;
    }
}
