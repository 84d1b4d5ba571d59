package dev.lockstep.lessons.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Finds the word that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** {@return {@code ; did you mean "known"?} for the nearest known word, else the list of the known ones, else the sentence's end} */
    public static String advice(String unknown, Collection<String> all) {
        var known = all.stream().filter(word -> !word.isEmpty()).distinct().toList();
        if (known.isEmpty()) {
            return ".";
        }
        String nearest = known.stream().min(Comparator.comparingInt(word -> distance(unknown, word))).orElseThrow();
        if (isNear(unknown, nearest)) {
            return "; did you mean \"" + nearest + "\"?";
        }
        return known.size() > 12 ? "." : "; known are " + String.join(", ", known.stream().sorted().toList()) + ".";
    }

    /** {@return whether a word may be a slip of the pen for a known one} */
    public static boolean isNear(String unknown, String known) {
        return distance(unknown, known) <= Math.max(1, (known.length() + 1) / 3);
    }

    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 3) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
