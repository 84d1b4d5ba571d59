package dev.lockstep.exercises.report;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.drive.Exhibit;

/** Makes a page of its own of a failing run. Whoever has a player hands it in: this module knows no browser. */
@FunctionalInterface
public interface RunPages {
    /**
     * {@return the text of an HTML file that needs no server and no network}
     *
     * @param check the one that the run fails
     * @param source the submission
     */
    String page(Report report, CheckReport check, Exhibit run, String source);
}
