package dev.lockstep.web.api;

import dev.lockstep.web.notebook.Busy;
import java.util.Locale;
import java.util.Optional;

/** What a desk is at, for a page. */
public record BusyView(String what, String cell, Optional<String> run) {
    public static BusyView of(Busy busy) {
        return new BusyView(busy.what().name().toLowerCase(Locale.ROOT), busy.cell(), busy.run());
    }
}
