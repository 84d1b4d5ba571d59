package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.Participant.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands out lanes by name while lines are drawn; at the end the used ones are put in order. Past a limit all share one lane. */
final class LaneBook {
    /** A lane that is not drawn: lines from or to it are left out. */
    static final int HIDDEN = -2;
    static final int ALL = -1;
    private static final int MOST = 24;
    private final Foresight foresight;
    private final String others;
    private final List<Participant> lanes = new ArrayList<>();
    private final Map<Integer, Integer> tasks = new HashMap<>();
    private final Map<String, Integer> things = new HashMap<>();
    private final Set<String> labels = new HashSet<>();

    LaneBook(Foresight foresight, String others) {
        this.foresight = foresight;
        this.others = others;
    }

    int ofTask(int task) {
        if (task == 0 && !foresight.mainTakesPart()) {
            return HIDDEN;
        }
        Integer known = tasks.get(task);
        if (known == null) {
            known = open(foresight.name(task), Role.TASK, task);
            tasks.put(task, known);
        }
        return known;
    }

    int of(Role role, String label) {
        String key = role + " " + label;
        Integer known = things.get(key);
        if (known == null) {
            known = open(label, role, -1);
            things.put(key, known);
        }
        return known;
    }

    /** {@return the lane of the task with that name, or HIDDEN} */
    int ofTaskNamed(String name) {
        return foresight.names().entrySet().stream().filter(e -> e.getValue().equals(name)).findFirst().map(e -> ofTask(e.getKey())).orElse(HIDDEN);
    }

    private int open(String label, Role role, int task) {
        if (lanes.size() == MOST) {
            lanes.add(new Participant(others, Role.OTHERS, -1));
        }
        if (lanes.size() > MOST) {
            return MOST;
        }
        String unique = label;
        for (int i = 2; !labels.add(unique); i++) {
            unique = label + " (" + i + ")";
        }
        lanes.add(new Participant(unique, role, task));
        return lanes.size() - 1;
    }

    /** {@return the diagram of those lines with the lanes that they use, in order} */
    SequenceDiagram diagram(List<Line> lines, java.util.Locale language) {
        var used = new boolean[lanes.size()];
        for (Line line : lines) {
            if (line.from() >= 0) {
                used[line.from()] = true;
                used[line.to()] = true;
            }
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingInt(i -> lanes.get(i).role() == Role.TASK ? lanes.get(i).task() : Integer.MAX_VALUE));
        var place = new int[lanes.size()];
        Arrays.fill(place, ALL);
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        var placed = lines.stream().map(l -> l.from() < 0 ? l : l.between(place[l.from()], place[l.to()])).toList();
        return new SequenceDiagram(order.stream().map(lanes::get).toList(), placed, language);
    }
}
