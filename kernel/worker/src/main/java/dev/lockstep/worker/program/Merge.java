package dev.lockstep.worker.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts the results of searches below neighbouring prefixes together: the result is equal to that of one search over all of them.
 * The parts come in depth-first order.
 */
public final class Merge {
    private Merge() {}

    /** {@return the whole} */
    public static Found of(List<Found> parts) {
        return of(parts, true);
    }

    /** {@return the whole, or with {@code all} false what is known of it by its first parts} */
    public static Found of(List<Found> parts, boolean all) {
        var used = used(parts);
        var first = used.getFirst();
        boolean complete = all && used.size() == parts.size() && used.stream().allMatch(Found::complete);
        var sampled = used.stream().anyMatch(Found::sampled);
        var reduced = used.stream().anyMatch(Found::reduced);
        long schedules = used.stream().mapToLong(Found::schedules).sum();
        return new Found(schedules, used.stream().mapToLong(Found::failing).sum(), complete, reduced, first.preemptionBound(), sampled,
                firstFailing(used), used.stream().map(Found::failure).flatMap(Optional::stream).findFirst(),
                used.stream().map(Found::witness).flatMap(Optional::stream).findFirst(), uncontrolled(used),
                used.stream().map(Found::diverged).filter(why -> !why.isEmpty()).findFirst().orElse(""),
                used.stream().map(Found::undecided).filter(why -> !why.isEmpty() && (schedules == 0 || !complete)).findFirst().orElse(""),
                observations(used), distinct(used, Found::races, Race::key),
                distinct(used, Found::sightings, Sighting::key),
                used.stream().map(Found::drawn).filter(place -> !place.isEmpty()).findFirst().orElse(""));
    }

    /** A search that ends at its first failure or witness never comes to what lies after it. */
    private static List<Found> used(List<Found> parts) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!part.complete() && (part.failing() > 0 || part.witness().isPresent())) {
                return parts.subList(0, i + 1);
            }
        }
        return parts;
    }

    private static long firstFailing(List<Found> parts) {
        long before = 0;
        for (var part : parts) {
            if (part.firstFailing() > 0) {
                return before + part.firstFailing();
            }
            before += part.schedules();
        }
        return 0;
    }

    /** What one part saw from one end, and another from the other, is told once, as in one search: by its key, in order of keys. */
    private static <T> List<T> distinct(List<Found> parts, Function<Found, List<T>> of, Function<T, String> key) {
        var all = new TreeMap<String, T>();
        parts.forEach(part -> of.apply(part).forEach(one -> all.putIfAbsent(key.apply(one), one)));
        return List.copyOf(all.values());
    }

    private static List<String> uncontrolled(List<Found> parts) {
        var calls = new LinkedHashSet<String>();
        parts.forEach(part -> calls.addAll(part.uncontrolled()));
        return List.copyOf(calls);
    }

    private static List<Found.Seen> observations(List<Found> parts) {
        Map<Ending, Found.Seen> all = new LinkedHashMap<>();
        for (var part : parts) {
            for (var seen : part.observations()) {
                var known = all.get(seen.ending());
                all.put(seen.ending(), known == null ? seen : new Found.Seen(known.ending(), known.count() + seen.count(), known.choices()));
            }
        }
        return new ArrayList<>(all.values()).subList(0, Math.min(all.size(), Found.MAX_SEEN));
    }
}
