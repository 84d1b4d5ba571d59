package dev.lockstep.worker.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who has used which field of which object, or which array, since the first task was started in this run: finds what is shared.
 * An open-addressing table by identity that forgets quickly.
 */
final class Tracker {
    private static final int MOST = 1 << 16;
    private static final int MANY = -1;
    private static final int NONE = -2;
    private static final int[] NO_SITES = {};

    private @Nullable Object[] owners = new Object[64];
    private int[] parts = new int[64];
    private int[] stamps = new int[64];
    private int[] tasks = new int[64];
    private boolean[] written = new boolean[64];
    private int[][] sites = new int[64][];
    private int stamp = 1;
    private int size;

    void forget() {
        if (size == 0) {
            return;
        }
        stamp++;
        size = 0;
        if (owners.length > 4096) {
            grow(64, false);
        }
        Arrays.fill(owners, null);
    }

    /** Notes the use of a field that is not known to be shared; {@code field} is positive. */
    void field(Sharing sharing, @Nullable Object owner, int field, int task, boolean write) {
        int slot = slot(owner, field);
        if (slot >= 0 && note(slot, task, write)) {
            sharing.addField(field);
        }
    }

    /** Notes the use of an array at a code position that is not known to use shared arrays. */
    void array(Sharing sharing, Object array, int site, int task, boolean write) {
        int slot = slot(array, 0);
        if (slot < 0) {
            return;
        }
        remember(slot, site);
        if (note(slot, task, write)) {
            for (int each : sites[slot]) {
                sharing.addSite(each);
            }
        }
    }

    private boolean note(int slot, int task, boolean write) {
        if (tasks[slot] == NONE) {
            tasks[slot] = task;
        } else if (tasks[slot] != task) {
            tasks[slot] = MANY;
        }
        written[slot] |= write;
        return written[slot] && tasks[slot] == MANY;
    }

    private void remember(int slot, int site) {
        int[] known = sites[slot];
        for (int each : known) {
            if (each == site) {
                return;
            }
        }
        sites[slot] = Arrays.copyOf(known, known.length + 1);
        sites[slot][known.length] = site;
    }

    private int slot(@Nullable Object owner, int part) {
        int mask = owners.length - 1;
        int at = (System.identityHashCode(owner) * 31 + part) * 0x9E3779B9 >>> 7 & mask;
        while (stamps[at] == stamp) {
            if (owners[at] == owner && parts[at] == part) {
                return at;
            }
            at = at + 1 & mask;
        }
        if (size >= MOST) {
            return -1;
        }
        if ((size + 1) * 2 > owners.length) {
            grow(owners.length * 2, true);
            return slot(owner, part);
        }
        size++;
        stamps[at] = stamp;
        owners[at] = owner;
        parts[at] = part;
        tasks[at] = NONE;
        written[at] = false;
        sites[at] = NO_SITES;
        return at;
    }

    private void grow(int wide, boolean keep) {
        var old = new Tracker();
        old.owners = owners;
        old.parts = parts;
        old.stamps = stamps;
        old.tasks = tasks;
        old.written = written;
        old.sites = sites;
        owners = new Object[wide];
        parts = new int[wide];
        stamps = new int[wide];
        tasks = new int[wide];
        written = new boolean[wide];
        sites = new int[wide][];
        size = 0;
        for (int i = 0; keep && i < old.owners.length; i++) {
            if (old.stamps[i] == stamp) {
                int at = slot(old.owners[i], old.parts[i]);
                tasks[at] = old.tasks[i];
                written[at] = old.written[i];
                sites[at] = old.sites[i];
            }
        }
    }
}
