package dev.lockstep.worker.program;

import java.util.List;

/**
 * What more than one task of a program uses, as one worker tells another: parts of one search must have the same decision points.
 *
 * @param fields names of fields, in order
 * @param sites code positions that use arrays and objects, in order
 */
public record Shared(List<String> fields, List<Integer> sites) {
    /** Nothing is known yet. */
    public static final Shared NOTHING = new Shared(List.of(), List.of());

    public Shared {
        fields = List.copyOf(fields);
        sites = List.copyOf(sites);
    }
}
