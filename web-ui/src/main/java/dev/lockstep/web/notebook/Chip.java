package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Verdict;
import java.util.Optional;

/**
 * What is known about all schedules of a cell's text as it stands.
 *
 * @param run id of the shrunk failing run, if one failed
 */
public record Chip(Verdict verdict, Optional<String> run) {}
