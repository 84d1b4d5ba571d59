package dev.lockstep.worker.schedule;

import dev.lockstep.worker.wire.Request.Site;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The code positions of a session by number: where they are, what they name, and a small number for each name so that the two
 * sites of {@code Account.balance} are one field. Grows as classes are loaded; a site that is not known is nowhere.
 */
public final class Sites {
    private String[] at = new String[0];
    private String[] what = new String[0];
    private int[] field = new int[0];
    private int[] hash = new int[0];
    private boolean[] counted = new boolean[0];
    private boolean[] drawn = new boolean[0];
    private boolean[] ordered = new boolean[0];
    private boolean[] tallies = new boolean[0];
    private final Map<String, Integer> fields = new HashMap<>();
    private String[] names = new String[16];

    /** Makes further sites known. */
    public void add(List<Site> sites) {
        for (var site : sites) {
            ensure(site.id() + 1);
            at[site.id()] = site.at();
            what[site.id()] = site.what();
            field[site.id()] = fieldOf(site.what());
            hash[site.id()] = site.at().hashCode() * 31 + site.what().hashCode();
            ordered[site.id()] = site.ordered();
            tallies[site.id()] = site.tallies();
            drawn[site.id()] = site.what().equals("drawn");
            counted[site.id()] = site.what().equals("counted");
        }
    }

    /** {@return {@code cell:line}, or empty} */
    public String at(int site) {
        return known(site) ? at[site] : "";
    }

    /** {@return what the code does there, or empty} */
    public String what(int site) {
        return known(site) ? what[site] : "";
    }

    /** {@return how many distinct names there are} */
    int fields() {
        return fields.size();
    }

    /** {@return the number of the name that the site is about} */
    int field(int site) {
        return known(site) ? field[site] : 0;
    }

    /** {@return the name with that number, such as {@code Account.balance}} */
    String name(int field) {
        return names[field];
    }

    /** {@return a number that is the same in every session for the same place} */
    int hash(int site) {
        return known(site) ? hash[site] : 0;
    }

    boolean isCounted(int site) {
        return known(site) && counted[site];
    }

    /** {@return whether the loop there draws random numbers, which may end it} */
    boolean isDrawn(int site) {
        return known(site) && drawn[site];
    }

    /** {@return whether the field there is volatile} */
    boolean isVolatile(int site) {
        return known(site) && ordered[site];
    }

    /** {@return whether a variable is read there only for its own next value} */
    boolean tallies(int site) {
        return known(site) && tallies[site];
    }

    private boolean known(int site) {
        return site >= 0 && site < at.length;
    }

    /** {@return the number of a name} */
    int fieldOf(String name) {
        var known = fields.get(name);
        if (known != null) {
            return known;
        }
        int number = fields.size() + 1;
        fields.put(name, number);
        if (number >= names.length) {
            names = Arrays.copyOf(names, number * 2);
        }
        names[number] = name;
        return number;
    }

    private void ensure(int size) {
        int old = at.length;
        if (size <= old) {
            return;
        }
        int wide = Math.max(size, old * 2);
        at = Arrays.copyOf(at, wide);
        what = Arrays.copyOf(what, wide);
        Arrays.fill(at, old, wide, "");
        Arrays.fill(what, old, wide, "");
        field = Arrays.copyOf(field, wide);
        hash = Arrays.copyOf(hash, wide);
        counted = Arrays.copyOf(counted, wide);
        drawn = Arrays.copyOf(drawn, wide);
        ordered = Arrays.copyOf(ordered, wide);
        tallies = Arrays.copyOf(tallies, wide);
    }
}
