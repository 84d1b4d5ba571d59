package dev.lockstep.web.api;

import dev.lockstep.lessons.Block;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Page;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Step;
import dev.lockstep.web.api.PageView.Part;
import dev.lockstep.web.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a pack, for the page on which its author sees it: a problem of the shown text stands where it is in the text,
 * everything else above. Used for one page.
 */
final class Troubles {
    private static final int MOST = 20;
    /** An expect block is about so long. */
    private static final int SHORT = 8;

    private final List<Problem> here;
    private final List<Problem> elsewhere;
    private final boolean source;

    private Troubles(List<Problem> here, List<Problem> elsewhere, boolean source) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.source = source;
    }

    static Troubles of(Lesson lesson, Words words, List<Problem> problems) {
        Page page = lesson.in(words.tag());
        boolean source = page.language().equals(lesson.pages().keySet().iterator().next());
        String file = "lessons/" + lesson.folder() + "/" + (source ? "lesson.md" : "lesson." + page.language() + ".md");
        var here = new ArrayList<>(problems.stream().filter(problem -> problem.file().equals(file) && problem.line() > 0)
                .sorted(Comparator.comparingInt(Problem::line)).toList());
        return new Troubles(here, problems.stream().filter(problem -> !here.contains(problem)).toList(), source);
    }

    /** {@return the page with all these above its text} */
    static PageView before(PageView page, List<Problem> problems) {
        if (problems.isEmpty()) {
            return page;
        }
        var steps = new ArrayList<>(page.steps());
        PageView.Step first = steps.removeFirst();
        List<Part> parts = new ArrayList<>(problems.stream().limit(MOST).map(Troubles::part).toList());
        parts.addAll(first.parts());
        steps.addFirst(new PageView.Step(first.id(), first.title(), parts));
        return new PageView(page.kind(), page.lang(), page.languages(), page.title(), steps, page.quizzes());
    }

    /** {@return what stands above everything: problems of other files, and of the lines before the first heading} */
    List<Part> above(Step first) {
        List<Part> parts = new ArrayList<>(elsewhere.stream().limit(MOST).map(Troubles::part).toList());
        parts.addAll(until(first.line()));
        return parts;
    }

    /** {@return what stands right before a block} */
    List<Part> before(Block block) {
        return source ? until(switch (block) {
            case CellBlock cell -> cell.line();
            case ExpectBlock expect -> expect.line();
            default -> 0;
        }) : List.of();
    }

    /** {@return what stands in or right behind a block} */
    List<Part> behind(Block block) {
        return source ? until(switch (block) {
            case CellBlock cell -> cell.line() + (int) cell.source().lines().count() + 2;
            case ExpectBlock expect -> expect.line() + SHORT;
            default -> 0;
        }) : List.of();
    }

    /** {@return what is left before that line; it is not given out again} */
    List<Part> until(int line) {
        List<Part> parts = new ArrayList<>();
        while (!here.isEmpty() && here.getFirst().line() < line) {
            parts.add(part(here.removeFirst()));
        }
        return parts;
    }

    private static Part part(Problem problem) {
        String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        return new PageView.Trouble("trouble", problem.severity() == Problem.Severity.ERROR, place, problem.message());
    }
}
