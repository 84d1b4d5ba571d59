package dev.lockstep.kernel.diagram;

/**
 * One lane of a diagram.
 *
 * @param label the learner's name for it, unescaped; unique within the diagram
 * @param role what it stands for
 * @param task number of the task, or -1 when it is no task
 */
public record Participant(String label, Role role, int task) {
    /** What a lane stands for. */
    public enum Role { TASK, OBJECT, LOCK, VARIABLE, OTHERS }
}
