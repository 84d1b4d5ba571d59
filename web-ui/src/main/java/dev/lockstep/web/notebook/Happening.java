package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Verdict;
import java.util.List;
import java.util.Optional;

/** Something that browsers are told; free of language, worded where it is sent. */
public sealed interface Happening {
    /** {@return two happenings with the same key: only the later one matters; empty when every one does} */
    default String key() {
        return "";
    }

    /** {@return how much room it takes, where an ordinary one takes 1} */
    default int weight() {
        return 1;
    }

    record CellChanged(String cell, String source, long version, String by) implements Happening {
        @Override
        public String key() {
            return "cell:" + cell;
        }
    }

    record RunStarted(Run.Ticket run) implements Happening {}

    record AlsoRuns(String run, List<String> cells) implements Happening {}

    record Printed(String run, String cell, OutputText output) implements Happening {
        private static final int CHARACTERS = 500;

        @Override
        public int weight() {
            return 1 + output.text().length() / CHARACTERS;
        }
    }

    /** A run that goes on has more events. */
    record Grown(Run run) implements Happening {
        @Override
        public String key() {
            return "grown:" + run.id();
        }
    }

    /** It takes the place of how the run grew, and names it only: where a run is kept, and how long, is the shelf's to say. */
    record RunEnded(String run) implements Happening {
        @Override
        public String key() {
            return "grown:" + run;
        }
    }

    record ChipChanged(String cell, Optional<Chip> chip) implements Happening {
        @Override
        public String key() {
            return "chip:" + cell;
        }
    }

    /** What the author expects of a cell may be compared anew. */
    record Comparable(String cell) implements Happening {
        @Override
        public String key() {
            return "expects:" + cell;
        }
    }

    record SearchStarted(String search, String cell) implements Happening {}

    record SearchProgress(String search, long schedules, long failing) implements Happening {
        @Override
        public String key() {
            return "search:" + search;
        }
    }

    record SearchEnded(String search, String cell, Verdict verdict, Optional<String> run) implements Happening {}

    record BusyChanged(Optional<Busy> busy) implements Happening {
        @Override
        public String key() {
            return "busy";
        }
    }

    /** The session was begun anew: variables are gone. */
    record Restarted() implements Happening {}

    /** Cells came, went or moved, or the notebook has another title: it is to be read again. */
    record Rearranged(String by) implements Happening {}

    /** An author has saved: pages and cells are to be read again. */
    record PackChanged() implements Happening {
        @Override
        public String key() {
            return "pack";
        }
    }

    /** What was written last is in memory only, as long as the store cannot keep it. */
    record Unsaved(StoreException.Why why) implements Happening {
        @Override
        public String key() {
            return "saved";
        }
    }

    /** The store keeps everything again. */
    record SavedAgain() implements Happening {
        @Override
        public String key() {
            return "saved";
        }
    }

    /** Something of ours went wrong. */
    record Trouble(String cell, String message) implements Happening {}
}
