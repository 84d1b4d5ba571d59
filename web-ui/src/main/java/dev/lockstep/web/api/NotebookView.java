package dev.lockstep.web.api;

import dev.lockstep.lessons.Prose;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Desk;
import dev.lockstep.web.notebook.OutputText;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A notebook with its page, for a browser that has just come. */
record NotebookView(String id, String kind, String lang, List<String> languages, String title, long position, List<PageView.Step> steps,
        List<PageView.Quiz> quizzes, List<CellView> cells, Optional<BusyView> busy, boolean own, int deleted) {
    /** One cell. */
    record CellView(String id, String source, String original, long version, boolean setup, String run, List<String> lanes, List<String> watch,
            List<String> fields, int budget, List<OutputText> output, Optional<RunView> lastRun, Optional<ChipView> chip,
            Optional<CellSheet.Ran> ran, String html) {}

    static NotebookView of(Desk desk, Pages pages, RunShelf shelf, Words words) {
        Desk.Snapshot now = desk.snapshot();
        String id = now.notebook().id();
        PageView page = pages.page(desk, words);
        return new NotebookView(id, page.kind(), page.lang(), page.languages(), page.title(), now.position(), page.steps(), page.quizzes(),
                now.notebook().sheets().stream().map(sheet -> cell(sheet, shelf, words)).toList(), desk.busy().map(BusyView::of),
                now.notebook().own().isPresent(), now.notebook().own().map(own -> own.bin().size()).orElse(0));
    }

    private static CellView cell(CellSheet sheet, RunShelf shelf, Words words) {
        return new CellView(sheet.id(), sheet.text(), sheet.plan().source(), sheet.version(), sheet.plan().setup(),
                sheet.plan().run().name().toLowerCase(Locale.ROOT), sheet.plan().lanes(), sheet.plan().watch(), sheet.plan().fields(),
                sheet.plan().budget(), sheet.output(), sheet.lastRun().flatMap(shelf::run).map(run -> RunView.of(run, words)),
                sheet.chip().map(chip -> ChipView.of(chip, words)), sheet.ran(), html(sheet));
    }

    /** {@return prose as a page shows it; empty for code} */
    static String html(CellSheet sheet) {
        return sheet.plan().runs() ? "" : Prose.of(sheet.text()).html();
    }
}
