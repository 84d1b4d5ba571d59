package dev.lockstep.lessons;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One lesson in all its languages.
 *
 * @param id stable for ever; the folder may be renamed
 * @param folder under {@code lessons/}
 * @param minutes what a learner needs, about
 * @param needs ids of lessons to read first
 * @param exercises ids of the exercises that belong to it
 * @param pages by language, the source language first; a language that has no translation is missing
 */
public record Lesson(
        String id, String folder, Level level, int minutes, List<String> needs, List<String> exercises, Map<String, Page> pages) {
    public Lesson {
        needs = List.copyOf(needs);
        exercises = List.copyOf(exercises);
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    }

    /** {@return the page in that language, or the source page when there is none} */
    public Page in(String language) {
        Page page = pages.get(language);
        return page != null ? page : pages.values().iterator().next();
    }

    /** {@return titles by language} */
    public Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        pages.forEach((language, page) -> titles.put(language, page.title()));
        return titles;
    }

    /** {@return the cells in reading order; they are the same in every language} */
    public List<CellBlock> cells() {
        return pages.values().iterator().next().blocks(CellBlock.class);
    }

    /** {@return what the author expects of a run of that cell} */
    public List<ExpectBlock> expects(String cell) {
        return pages.values().iterator().next().blocks(ExpectBlock.class).stream().filter(expect -> expect.cell().equals(cell)).toList();
    }
}
