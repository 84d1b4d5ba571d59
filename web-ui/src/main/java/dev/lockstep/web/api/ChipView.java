package dev.lockstep.web.api;

import dev.lockstep.web.notebook.Chip;
import dev.lockstep.web.words.Words;
import java.util.Optional;

/** What is known about all schedules of a cell, for a page; {@code run} is the shrunk failing one. */
public record ChipView(VerdictView verdict, Optional<String> run) {
    public static ChipView of(Chip chip, Words words) {
        return new ChipView(VerdictView.of(chip.verdict(), words), chip.run());
    }
}
