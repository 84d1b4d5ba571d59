package dev.lockstep.exercises.drive;

import dev.lockstep.exercises.GradeLimits;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.wire.Request.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The searches that answer one drive: all schedules where they are few enough, else some more that are drawn. A program that draws
 * random numbers is searched with several seeds: by one it could be right by luck.
 */
final class Searching {
    /** Seeds for a program that draws random numbers. The further ones share the number of schedules that one has. */
    static final int SEEDS = 16;

    private static final int MOST_REPEATED = 2;

    /** What was found with one seed. */
    record Part(Exploration exploration, long seed) {}

    private final LoadedProgram program;
    private final GradeLimits limits;
    private final LongConsumer progress;

    Searching(LoadedProgram program, GradeLimits limits, LongConsumer progress) {
        this.program = program;
        this.limits = limits;
        this.progress = progress;
    }

    List<Part> of(Drive drive, Program what, long seed) {
        var parts = new ArrayList<>(with(seed, drive, what, 1));
        boolean random = parts.stream().anyMatch(part -> !part.exploration().found().drawn().isEmpty());
        for (int i = 1; random && i < SEEDS && !decides(drive, parts.getLast().exploration()); i++) {
            parts.addAll(with(seed + i, drive, what, SEEDS));
        }
        return parts;
    }

    private List<Part> with(long seed, Drive drive, Program what, int share) {
        if (drive.how() == Drive.How.SOME) {
            return List.of(explore(what, drive, Strategy.SAMPLED, drive.schedules() / share, seed));
        }
        var all = explore(what, drive, Strategy.REDUCED, limits.enumerated() / share, seed);
        return all.exploration().found().coversAll() || decides(drive, all.exploration()) ? List.of(all)
                : List.of(all, explore(what, drive, Strategy.SAMPLED, limits.sampled() / share, seed));
    }

    /** A run that something on the machine disturbed is no witness against a submission: what goes two ways each time is. */
    private Part explore(Program what, Drive drive, Strategy strategy, long budget, long seed) {
        var options = new ExploreOptions(strategy, Math.max(1, budget), limits.drive(), -1, !drive.untilFailure(), drive.moment(), List.of(), seed,
                limits.run());
        var found = explore(what, options);
        for (int again = 0; again < MOST_REPEATED && !repeats(found); again++) {
            found = explore(what, options);
        }
        return new Part(found, seed);
    }

    private Exploration explore(Program what, ExploreOptions options) {
        return program.explore(what, options, new RunListener() {
            @Override
            public void progress(long schedules, long failing) {
                progress.accept(schedules);
            }
        });
    }

    /** {@return whether equal schedules went equal ways} */
    static boolean repeats(Exploration exploration) {
        var found = exploration.found();
        return found.diverged().isEmpty() && (found.failure().isEmpty() || exploration.failure().isPresent())
                || found.observations().stream().anyMatch(seen -> overflows(seen.ending()));
    }

    /** How deep a stack is when it overflows is never the same twice, and says nothing that matters. */
    private static boolean overflows(Ending ending) {
        return ending instanceof Ending.Threw(var failure) && failure.type().equals("StackOverflowError");
    }

    /** {@return whether no further search can change what is said} */
    private static boolean decides(Drive drive, Exploration exploration) {
        var found = exploration.found();
        return found.witness().isPresent() || found.schedules() == 0 || !found.diverged().isEmpty() || drive.untilFailure() && found.failing() > 0;
    }
}
