package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.yaml.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be done before what: never in a circle. */
final class Prerequisites {
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    private Prerequisites(Pack pack) {
        pack.lessons().forEach(lesson -> needs.put(lesson.id(), lesson.needs()));
        pack.exercises().forEach(exercise -> needs.put(exercise.id(), exercise.needs()));
    }

    /** Tells a circle at the {@code needs:} of its first; {@code fronts} are the front matters by id. */
    static void refuseCycles(Pack pack, Map<String, Fields> fronts) {
        var graph = new Prerequisites(pack);
        for (String id : graph.needs.keySet()) {
            List<String> circle = graph.circle(id, new ArrayList<>());
            if (!circle.isEmpty()) {
                Optional.ofNullable(fronts.get(circle.getFirst())).ifPresent(front -> front.tell("needs",
                    "These need each other in a circle: " + String.join(" → ", circle) + ". Take one \"needs:\" away."));
                return;
            }
        }
    }

    private List<String> circle(String id, List<String> path) {
        int before = path.indexOf(id);
        if (before >= 0) {
            var circle = new ArrayList<>(path.subList(before, path.size()));
            circle.add(id);
            return circle;
        }
        if (!done.contains(id)) {
            path.add(id);
            for (String need : needs.getOrDefault(id, List.of())) {
                List<String> circle = circle(need, path);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
            path.removeLast();
            done.add(id);
        }
        return List.of();
    }
}
