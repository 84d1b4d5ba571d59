package dev.lockstep.web.api;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Question;
import java.util.List;

/** Who answers questions about text that is being written: {@code kernel::advise}. */
@FunctionalInterface
public interface Adviser {
    /** {@return what there is to say about a cell below others} */
    Advice advise(String who, List<Cell> above, Cell cell, Question question);
}
