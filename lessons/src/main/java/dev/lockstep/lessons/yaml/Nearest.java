package dev.lockstep.lessons.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Finds the word that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** {@return {@code ; did you mean "known"?} for the nearest known word, else the list of the known ones} */
    public static String advice(String unknown, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        String nearest = known.stream().min(Comparator.comparingInt(word -> distance(unknown, word))).orElseThrow();
        if (distance(unknown, nearest) <= Math.max(1, (nearest.length() + 1) / 3)) {
            return "; did you mean \"" + nearest + "\"?";
        }
        return known.size() > 12 ? "." : "; known are " + String.join(", ", known.stream().sorted().toList()) + ".";
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
