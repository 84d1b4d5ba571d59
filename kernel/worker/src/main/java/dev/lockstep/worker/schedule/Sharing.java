package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Shared;
import java.util.BitSet;
import java.util.List;

/**
 * Which fields and array code positions of a program more than one task uses: these are its decision points. Kept by the search
 * from run to run of one program; it only grows, and a run in which it grew was not run under all its decision points.
 */
public final class Sharing {
    private final BitSet fields = new BitSet();
    private final BitSet sites = new BitSet();
    private int version;

    /** {@return a number that goes up with each discovery} */
    public int version() {
        return version;
    }

    /** {@return names of the shared fields, and that of whatever else is known like one} */
    public List<String> fields(Sites all) {
        return fields.stream().mapToObj(all::name).sorted().toList();
    }

    /** {@return all of it, so that another worker can begin with it} */
    public Shared known(Sites all) {
        return new Shared(fields(all), sites.stream().boxed().toList());
    }

    /** Takes over what another worker found. */
    public void add(Shared known, Sites all) {
        known.fields().forEach(field -> addField(all.fieldOf(field)));
        known.sites().forEach(this::addSite);
    }

    boolean hasField(int field) {
        return fields.get(field);
    }

    boolean hasSite(int site) {
        return site >= 0 && sites.get(site);
    }

    void addField(int field) {
        if (!fields.get(field)) {
            fields.set(field);
            version++;
        }
    }

    void addSite(int site) {
        if (site >= 0 && !sites.get(site)) {
            sites.set(site);
            version++;
        }
    }
}
