package dev.lockstep.web.notebook;

import java.util.Optional;

/**
 * What a desk is at.
 *
 * @param run id, when it is a run that has begun
 */
public record Busy(What what, String cell, Optional<String> run) {
    /** The kinds of work. The silent search after a run is not shown, and gives way to the next wish. */
    public enum What { RUN, SEARCH, SILENT_SEARCH }
}
