package dev.lockstep.lessons;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One graded exercise in all its languages.
 *
 * @param id stable for ever
 * @param folder under {@code exercises/}
 * @param needs ids of lessons and exercises to do first
 * @param watch simple type names whose calls are drawn
 * @param checks in the order of every report
 * @param starterPoints what the starter scores, usually 0
 * @param pages by language, the source language first
 * @param given Java that the learner sees and cannot edit; empty for none
 * @param starter Java that the editor begins with
 * @param solution Java that passes every check
 * @param twins wrong solutions, by name
 * @param checksJava source of {@code checks.java}
 */
public record Exercise(
        String id, String folder, Level level, int minutes, List<String> needs, List<String> watch, List<Check> checks,
        int starterPoints, Map<String, Assignment> pages, String given, String starter, String solution, List<Twin> twins,
        String checksJava) {
    public Exercise {
        needs = List.copyOf(needs);
        watch = List.copyOf(watch);
        checks = List.copyOf(checks);
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
        twins = List.copyOf(twins);
    }

    /** {@return the text in that language, or in the source language when there is none} */
    public Assignment in(String language) {
        Assignment page = pages.get(language);
        return page != null ? page : pages.values().iterator().next();
    }

    /** {@return titles by language} */
    public Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        pages.forEach((language, page) -> titles.put(language, page.title()));
        return titles;
    }

    /** {@return all points that can be had} */
    public int points() {
        return checks.stream().mapToInt(Check::points).sum();
    }
}
