package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Outcome.Rung;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunOptions.Mode;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.web.notebook.CellPlan.Intent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a desk does when it works: runs, replays and searches with the session, and puts what came of it onto desk and log. */
final class DeskWork {
    /** Searched silently after every run, so that the chip says something. */
    static final Duration SILENT = Duration.ofMillis(200);
    /** Searched silently once more where that was too short to count, as on a cold or busy machine; it gives way to any wish. */
    private static final Duration LONGER = Duration.ofSeconds(2);
    /** Searched after a run where the author wants to see a failure or the count of all. */
    private static final Duration WANTED = Duration.ofSeconds(5);
    /** How a run may end that its author wants to fail. */
    private static final Set<Class<?>> FAILS = Set.of(Outcome.Threw.class, Outcome.Stuck.class, Outcome.NoProgress.class);
    private static final Logger LOG = LoggerFactory.getLogger(DeskWork.class);

    private final Desk desk;
    private final Seat seat;
    private final RunShelf shelf;
    private final Shift shift;

    DeskWork(Desk desk, Seat seat, RunShelf shelf, Shift shift) {
        this.desk = desk;
        this.seat = seat;
        this.shelf = shelf;
        this.shift = shift;
    }

    String begin(String cell, RunOptions options, Run.Kind kind) {
        Run run = new Run(ticket(cell, kind, options));
        shift.begin(new Busy(Busy.What.RUN, cell, Optional.of(run.id())), () -> guarded(cell, () -> {
            RunResult result = run(run, options);
            if (kind == Run.Kind.RUN && options.mode() == Mode.CONTROLLED) {
                silentSearch(cell, options, result.outcome());
            }
        }));
        return run.id();
    }

    void beginAll(RunOptions options) {
        List<String> cells = desk.cellIds();
        if (cells.isEmpty()) {
            return;
        }
        shift.begin(new Busy(Busy.What.RUN, cells.getFirst(), Optional.empty()), () -> {
            for (String cell : cells) {
                boolean[] goesOn = {false};
                Run run = new Run(ticket(cell, Run.Kind.RUN, options));
                shift.becomes(new Busy(Busy.What.RUN, cell, Optional.of(run.id())));
                guarded(cell, () -> {
                    Outcome outcome = run(run, options).outcome();
                    boolean meant = desk.sheet(cell).plan().fails() && FAILS.contains(outcome.getClass());
                    goesOn[0] = meant || outcome instanceof Outcome.Completed;
                    if (options.mode() == Mode.CONTROLLED) {
                        silentSearch(cell, options, outcome);
                    }
                });
                if (!goesOn[0] || shift.stopping()) {
                    return;
                }
            }
        });
    }

    String beginSearch(String cell, ExploreOptions options) {
        String search = shelf.freshId().replaceFirst("r", "s");
        shift.begin(new Busy(Busy.What.SEARCH, cell, Optional.empty()), () -> guarded(cell, () -> {
            desk.log().append(new Happening.SearchStarted(search, cell));
            RunListener progress = new RunListener() {
                @Override
                public void progress(long schedules, long failing) {
                    desk.log().append(new Happening.SearchProgress(search, schedules, failing));
                }
            };
            long version = desk.sheet(cell).version();
            Chip chip = publish(cell, version, options.seed(), find(cell, options, progress));
            desk.log().append(new Happening.SearchEnded(search, cell, chip.verdict(), chip.run()));
        }));
        return search;
    }

    /** Searches for a failing run beside those that were seen; what is known of the cell stays, but for the run that shows it. */
    String beginNext(String cell, ExploreOptions options, Chip known, List<RunResult> seen) {
        String search = shelf.freshId().replaceFirst("r", "s");
        shift.begin(new Busy(Busy.What.SEARCH, cell, Optional.empty()), () -> guarded(cell, () -> {
            desk.log().append(new Happening.SearchStarted(search, cell));
            long version = desk.sheet(cell).version();
            Set<Long> hashes = seen.stream().map(run -> run.trace().hash()).collect(Collectors.toSet());
            Onward onward = new Onward(choices -> follow(cell, choices, options), shift::stopping);
            Optional<String> other = onward.find(hashes, options.time()).map(failure -> keep(cell, options.seed(), failure));
            Chip chip = other.map(run -> new Chip(known.verdict(), Optional.of(run))).orElse(known);
            if (other.isPresent()) {
                tell(cell, version, chip);
            }
            desk.log().append(new Happening.SearchEnded(search, cell, chip.verdict(), chip.run()));
        }));
        return search;
    }

    private RunResult follow(String cell, List<Integer> choices, ExploreOptions options) {
        return seat.session().replay(desk.notebook().cells(), cell, new RunOptions(Mode.CONTROLLED, options.seed(), choices, false, options.limits()), RunListener.SILENT);
    }

    private RunResult run(Run run, RunOptions options) {
        String cell = run.ticket().cell();
        shelf.put(run);
        long version = desk.sheet(cell).version();
        RunFeed feed = new RunFeed(run, desk.log(), (where, text) ->
                desk.tell(where, sheet -> sheet.printed(text), new Happening.Printed(run.id(), where, text)), desk::clear);
        desk.tell(cell, CellSheet::started, new Happening.RunStarted(run.ticket()));
        try (Drain drain = Drain.every(Duration.ofMillis(20), feed::drain)) {
            RunResult result = asked(seat.session(), run.ticket(), options, feed);
            drain.close();
            run.end(result);
            return result;
        } finally {
            end(run, version);
        }
    }

    /** A session that is opened first takes a while, in which somebody may have thought better of it. */
    private RunResult asked(Session session, Run.Ticket run, RunOptions options, RunFeed feed) {
        if (shift.stopping()) {
            return new RunResult(new Outcome.Stopped(Rung.COOPERATIVE, ""), Trace.empty(), "", List.of(), List.of(), Duration.ZERO);
        }
        List<Cell> cells = desk.notebook().cells();
        return options.choices().isEmpty() && run.kind() == Run.Kind.RUN ? session.run(cells, run.cell(), options, feed)
                : session.replay(cells, run.cell(), options, feed);
    }

    private void end(Run run, long version) {
        if (run.result().isEmpty()) {
            run.end(new RunResult(new Outcome.WorkerDied(""), run.trace(), "", List.of(), List.of(), Duration.ZERO));
        }
        String cell = run.ticket().cell();
        if (run.ticket().kind() == Run.Kind.RUN) {
            desk.ran(run.result().map(RunResult::alsoRan).orElse(List.of()), cell, version);
        }
        desk.tell(cell, sheet -> sheet.ran(run.id()), new Happening.RunEnded(run.id()));
        desk.log().append(new Happening.Comparable(cell));
        shelf.ended(run);
        desk.save();
    }

    /** Where nothing more can be learnt, or the learner has had enough, nothing is searched. */
    private void silentSearch(String cell, RunOptions options, Outcome outcome) {
        boolean tellsMore = switch (outcome) {
            case Outcome.Completed _, Outcome.Threw _, Outcome.Stuck _, Outcome.NoProgress _, Outcome.Exited _ -> true;
            case Outcome.Rejected _, Outcome.Stopped _, Outcome.TimedOut _, Outcome.LimitExceeded _, Outcome.WorkerDied _ -> false;
        };
        Intent intent = desk.sheet(cell).plan().run();
        if (!tellsMore || shift.stopping() || intent == Intent.LIVE) {
            return;
        }
        long version = desk.sheet(cell).version();
        shift.becomes(new Busy(Busy.What.SILENT_SEARCH, cell, Optional.empty()));
        Exploration found = find(cell, withSeed(silent(intent, cell), options.seed()), RunListener.SILENT);
        boolean whole = intent != Intent.FIRST || counted(found);
        if (whole || found.failure().isPresent()) {
            publish(cell, version, options.seed(), found);
        }
        if (!whole && !shift.stopping()) {
            Exploration more = find(cell, withSeed(ExploreOptions.chip(LONGER), options.seed()), RunListener.SILENT);
            if (counted(more) || found.failure().isEmpty()) {
                publish(cell, version, options.seed(), more);
            }
        }
    }

    private ExploreOptions silent(Intent intent, String cell) {
        return switch (intent) {
            case FIRST, LIVE, TEXT -> ExploreOptions.chip(SILENT);
            case ALL -> ExploreOptions.chip(WANTED);
            case FAILING -> ExploreOptions.breakIt(desk.sheet(cell).plan().budget(), WANTED);
        };
    }

    /** {@return whether a longer search would say no more} */
    private static boolean counted(Exploration found) {
        return !(found.verdict() instanceof Verdict.Undecided || found.verdict() instanceof Verdict.Fails);
    }

    private static ExploreOptions withSeed(ExploreOptions o, long seed) {
        return new ExploreOptions(o.strategy(), o.budget(), o.time(), o.preemptionBound(), o.countAll(), o.moment(), o.prefix(), seed, o.limits());
    }

    private Exploration find(String cell, ExploreOptions options, RunListener listener) {
        return seat.session().explore(desk.notebook().cells(), cell, options, listener);
    }

    /** Puts what a search found onto the desk, unless the text has changed meanwhile. */
    private Chip publish(String cell, long version, long seed, Exploration found) {
        Optional<String> failing = found.failure().filter(failure -> !(failure.outcome() instanceof Outcome.Rejected)).map(failure -> keep(cell, seed, failure));
        Chip chip = new Chip(found.verdict(), failing);
        tell(cell, version, chip);
        return chip;
    }

    private String keep(String cell, long seed, RunResult failure) {
        Run run = Run.ended(new Run.Ticket(shelf.freshId(), desk.notebook().id(), cell, Run.Kind.FAILING, Mode.CONTROLLED, seed), failure);
        shelf.put(run);
        return run.id();
    }

    private void tell(String cell, long version, Chip chip) {
        if (desk.notebook().sheet(cell).filter(sheet -> sheet.version() == version).isPresent() && !shift.stopping()) {
            desk.tell(cell, sheet -> sheet.known(Optional.of(chip)), new Happening.ChipChanged(cell, Optional.of(chip)));
            desk.log().append(new Happening.Comparable(cell));
            desk.save();
        }
    }

    private Run.Ticket ticket(String cell, Run.Kind kind, RunOptions options) {
        return new Run.Ticket(shelf.freshId(), desk.notebook().id(), cell, kind, options.mode(), options.seed());
    }

    /** What is not the learner's doing is told in words and written down whole. */
    private void guarded(String cell, Runnable work) {
        try {
            work.run();
        } catch (KernelException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "");
            LOG.warn("{}", message);
            desk.log().append(new Happening.Trouble(cell, message));
        } catch (RuntimeException e) {
            LOG.error("the work of a desk failed", e);
            desk.log().append(new Happening.Trouble(cell, ""));
        }
    }
}
