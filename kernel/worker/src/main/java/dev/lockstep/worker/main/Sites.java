package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Request.Site;
import java.util.Arrays;

/** The code positions of the session, by number. Written by the reading thread, read by all. */
final class Sites {
    private static final int MAX = 4_000_000;

    private volatile Site[] byId = new Site[256];

    synchronized void add(Iterable<Site> more) {
        var sites = byId;
        for (var site : more) {
            if (site.id() >= 0 && site.id() < MAX) {
                if (site.id() >= sites.length) {
                    sites = Arrays.copyOf(sites, Math.max(site.id() + 1, sites.length * 2));
                }
                sites[site.id()] = site;
            }
        }
        byId = sites;
    }

    /** {@return {@code cell:line}, or empty for no place} */
    String at(int id) {
        var sites = byId;
        return id <= 0 || id >= sites.length || sites[id] == null ? "" : sites[id].at();
    }

    /** {@return what the code does there} */
    String what(int id) {
        var sites = byId;
        return id <= 0 || id >= sites.length || sites[id] == null ? "" : sites[id].what();
    }
}
