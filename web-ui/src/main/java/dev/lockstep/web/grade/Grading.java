package dev.lockstep.web.grade;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.GradeListener;
import dev.lockstep.exercises.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** One grading on its way: written by the thread that grades, read by requests. Thread-safe. */
public final class Grading implements GradeListener {
    /** Where it is; a stopped one has no report, and neither has one that went wrong on our side. */
    public enum State { WAITING, GRADING, ENDED, STOPPED, BROKEN }

    /**
     * Everything at one moment.
     *
     * @param checking id of the check that is judged, or empty
     * @param index its place, from 0
     * @param schedules how many its current search has run
     * @param checks results so far, in order
     * @param runs by id of a check, the failing run to be looked at
     */
    public record Moment(State state, String checking, int index, int of, long schedules, List<CheckReport> checks, Map<String, String> runs,
            Optional<Report> report) {}

    private final String id;
    private final String language;
    private final List<CheckReport> checks = new ArrayList<>();
    private final Map<String, String> runs = new TreeMap<>();
    private State state = State.WAITING;
    private String checking = "";
    private int index;
    private int of;
    private long schedules;
    private boolean stopping;
    private Optional<Report> report = Optional.empty();

    Grading(String id, String language) {
        this.id = id;
        this.language = language;
    }

    public String id() {
        return id;
    }

    /** {@return the language in which it was asked for} */
    public String language() {
        return language;
    }

    /** {@return everything as it stands} */
    public synchronized Moment now() {
        return new Moment(state, checking, index, of, schedules, List.copyOf(checks), Map.copyOf(runs), report);
    }

    /** Stops it at the next schedule or check; nothing when it has ended. */
    public synchronized void stop() {
        stopping = true;
        if (state == State.WAITING) {
            state = State.STOPPED;
        }
    }

    synchronized boolean begins() {
        if (stopping) {
            return false;
        }
        state = State.GRADING;
        return true;
    }

    synchronized boolean isOver() {
        return state != State.WAITING && state != State.GRADING;
    }

    synchronized void shows(String check, String run) {
        runs.put(check, run);
    }

    synchronized void ends(State how, Optional<Report> with) {
        state = how;
        report = with;
        checking = "";
    }

    @Override
    public synchronized void checking(String check, int place, int count) {
        goesOn();
        checking = check;
        index = place;
        of = count;
        schedules = 0;
    }

    @Override
    public synchronized void searching(String check, long run) {
        goesOn();
        schedules = run;
    }

    @Override
    public synchronized void checked(CheckReport result) {
        checks.add(result);
    }

    /** The grading closes its workers on its way out. */
    private void goesOn() {
        if (stopping) {
            throw new CancellationException("stopped");
        }
    }
}
