package dev.lockstep.kernel.shell;

import java.util.ArrayList;
import java.util.List;

/** Lines and columns of a text, both from 1. */
record Places(String text, List<Integer> starts) {
    static Places of(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return new Places(text, starts);
    }

    int line(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    int column(int offset) {
        return offset - starts.get(line(offset) - 1) + 1;
    }
}
