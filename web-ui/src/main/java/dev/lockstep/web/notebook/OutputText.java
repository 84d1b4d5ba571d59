package dev.lockstep.web.notebook;

/**
 * Something a task printed.
 *
 * @param task by number
 * @param error whether to the error stream
 */
public record OutputText(int task, boolean error, String text) {
    boolean continuedBy(OutputText next) {
        return task == next.task && error == next.error;
    }

    OutputText and(OutputText next) {
        return new OutputText(task, error, text + next.text);
    }
}
