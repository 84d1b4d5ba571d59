package dev.lockstep.kernel.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines as they come, with equal neighbours folded: one line repeated, or a group of up to four lines repeated, such as a call
 * and its return. A group folds only when every activation it opens is closed within it, and no part of it is to be seen opened.
 */
final class Folding {
    private static final int LONGEST_GROUP = 4;
    private final List<Line> lines = new ArrayList<>();
    private final Opened opened;
    /** What stands before it is not folded with anything. */
    private int closed;

    Folding(Opened opened) {
        this.opened = opened;
    }

    void add(Line line) {
        lines.add(line);
        if (opened.has(line.first())) {
            closed = lines.size();
            return;
        }
        for (int length = 1; length <= LONGEST_GROUP; length++) {
            if (repeats(length)) {
                fold(length);
                return;
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    private boolean repeats(int length) {
        int end = lines.size();
        if (end - closed < 2 * length) {
            return false;
        }
        int depth = 0;
        int times = lines.get(end - 2 * length).times();
        for (int i = 0; i < length; i++) {
            Line earlier = lines.get(end - 2 * length + i);
            Line later = lines.get(end - length + i);
            if (!later.sameAs(earlier) || earlier.times() != times || later.times() != 1) {
                return false;
            }
            depth += (later.opens() ? 1 : 0) - (later.closes() ? 1 : 0);
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private void fold(int length) {
        int end = lines.size();
        for (int i = 0; i < length; i++) {
            int at = end - 2 * length + i;
            lines.set(at, lines.get(at).foldedWith(lines.get(at + length)));
        }
        lines.subList(end - length, end).clear();
    }
}
