package dev.lockstep.kernel.diagram;

/**
 * One row of a diagram: an arrow, a note or a mark, made from the events {@code first} to {@code last}.
 *
 * @param shape how it is drawn
 * @param from index of the participant it starts at, or -1 when it spans all lanes
 * @param to index of the participant it ends at; equal to {@code from} for notes and arrows to oneself
 * @param label unescaped text, without the fold count
 * @param first {@code seq} of the first event it shows
 * @param last {@code seq} of the last event it shows
 * @param times how many equal lines were folded into it, from 1
 * @param at place in the learner's code of its latest event, or empty
 * @param time nanoseconds of its first event
 * @param task number of the task that acts, or -1
 * @param opens whether an activation of {@code to} begins here
 * @param closes whether an activation of {@code from} ends here
 * @param decisive whether this is the switch that matters
 */
public record Line(Shape shape, int from, int to, String label, long first, long last, int times, String at, long time, int task,
        boolean opens, boolean closes, boolean decisive) {

    /** How a line is drawn. */
    public enum Shape {
        MESSAGE, RETURN,
        /** One task made another able to go on. */
        WAKE,
        /** What was asked for was not given. */
        REFUSED, SELF, NOTE,
        /** Another task goes on here. */
        SWITCH,
        /** Something is wrong: drawn as a red note. */
        FINDING
    }

    /** {@return the label with the fold count, such as {@code poll × 37}} */
    public String text() {
        return times == 1 ? label : label + " × " + times;
    }

    /** {@return whether this line says the same as the other, but for when} */
    boolean sameAs(Line other) {
        return shape == other.shape && from == other.from && to == other.to && task == other.task && opens == other.opens
                && closes == other.closes && !decisive && !other.decisive && shape != Shape.FINDING && label.equals(other.label);
    }

    /** {@return this line with the events of a later, equal one folded in} */
    Line foldedWith(Line later) {
        return new Line(shape, from, to, label, first, later.last, times + later.times, later.at, time, task, opens, closes, decisive);
    }

    /** {@return this line with events numbered so much higher} */
    Line shifted(long by) {
        return new Line(shape, from, to, label, first + by, last + by, times, at, time, task, opens, closes, decisive);
    }

    Line between(int newFrom, int newTo) {
        return new Line(shape, newFrom, newTo, label, first, last, times, at, time, task, opens, closes, decisive);
    }
}
