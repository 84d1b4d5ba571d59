package dev.lockstep.kernel.compile;

import java.util.ArrayList;
import java.util.List;

/** Lines and columns of a text, both from 1. */
public record Places(String text, List<Integer> starts) {
    /** {@return the lines of a text} */
    public static Places of(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return new Places(text, starts);
    }

    /** {@return the line of an offset} */
    public int line(int offset) {
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

    /** {@return the column of an offset in its line} */
    public int column(int offset) {
        return offset - starts.get(line(offset) - 1) + 1;
    }
}
