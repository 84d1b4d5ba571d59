package dev.lockstep.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.web.notebook.Alteration.Altered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cells that come, go and move. */
final class AlterationTest {
    private static Notebook own(String... texts) {
        Notebook notebook = Notebook.fresh("own-1", List.of());
        for (String text : texts) {
            String last = notebook.sheets().isEmpty() ? "" : notebook.sheets().getLast().id();
            notebook = new Alteration.Add(last, false, text).applyTo(notebook).notebook();
        }
        return notebook;
    }

    private static List<String> texts(Notebook notebook) {
        return notebook.sheets().stream().map(CellSheet::text).toList();
    }

    private static Notebook done(Notebook notebook, Alteration... wishes) {
        Notebook now = notebook;
        for (Alteration wish : wishes) {
            now = wish.applyTo(now).notebook();
        }
        return now;
    }

    @Test
    void aCellIsAddedBelowAnotherOrOnTop() {
        Notebook two = own("a", "b");
        assertThat(texts(done(two, new Alteration.Add("cell-1", false, "c")))).containsExactly("a", "c", "b");
        assertThat(texts(done(two, new Alteration.Add("", true, "t")))).containsExactly("t", "a", "b");
        assertThat(done(two, new Alteration.Add("", true, "t")).sheets().getFirst().plan().runs()).isFalse();
    }

    @Test
    void deletedCellsComeBackWhereTheyStoodInTurn() {
        Notebook none = done(own("a", "b", "c"), new Alteration.Delete("cell-2"), new Alteration.Delete("cell-1"), new Alteration.Delete("cell-3"));
        assertThat(none.sheets()).isEmpty();
        assertThat(texts(done(none, new Alteration.Undelete(), new Alteration.Undelete(), new Alteration.Undelete()))).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> done(own("a"), new Alteration.Undelete())).isInstanceOfSatisfying(DeskException.class,
                e -> assertThat(e.why()).isEqualTo(DeskException.Why.NOTHING_DELETED));
    }

    @Test
    void aNewCellNeverTakesTheNameOfADeletedOne() {
        Notebook notebook = done(own("a", "b"), new Alteration.Delete("cell-2"), new Alteration.Add("cell-1", false, "c"), new Alteration.Undelete());
        assertThat(notebook.sheets()).extracting(CellSheet::id).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void aCellMovesAsFarAsThereIsRoom() {
        assertThat(texts(done(own("a", "b", "c"), new Alteration.Move("cell-3", -1)))).containsExactly("a", "c", "b");
        assertThat(texts(done(own("a", "b", "c"), new Alteration.Move("cell-1", Integer.MAX_VALUE)))).containsExactly("b", "c", "a");
        assertThat(new Alteration.Move("cell-1", -5).applyTo(own("a", "b")).restarts()).isFalse();
        assertThat(new Alteration.Move("cell-1", 1).applyTo(own("a", "b")).restarts()).isTrue();
    }

    @Test
    void aCellIsSplitAtACharacter() {
        Altered split = new Alteration.Split("cell-1", 11).applyTo(own("int a = 1;\nint b = 2;"));
        assertThat(texts(split.notebook())).containsExactly("int a = 1;", "int b = 2;");
        assertThat(split.cell()).isEqualTo("cell-2");
        assertThat(texts(done(own("ab"), new Alteration.Split("cell-1", 99)))).containsExactly("ab", "");
        assertThat(texts(done(own("ab"), new Alteration.Split("cell-1", -1)))).containsExactly("", "ab");
    }

    @Test
    void theCellsOfALessonStay() {
        Notebook lesson = Notebook.fresh("lesson.a.b", List.of(CellPlan.of("x", "1")));
        assertThatThrownBy(() -> done(lesson, new Alteration.Delete("x"))).isInstanceOfSatisfying(DeskException.class,
                e -> assertThat(e.why()).isEqualTo(DeskException.Why.FIXED));
    }

    @Test
    void thereIsAnEndToHowManyCellsThereAre() {
        Notebook full = own(java.util.Collections.nCopies(Alteration.MOST_CELLS, "x").toArray(String[]::new));
        assertThatThrownBy(() -> done(full, new Alteration.Add("", false, ""))).isInstanceOfSatisfying(DeskException.class,
                e -> assertThat(e.why()).isEqualTo(DeskException.Why.TOO_MANY_CELLS));
        Notebook back = done(full, new Alteration.Delete("cell-7"), new Alteration.Add("", false, "y"));
        assertThatThrownBy(() -> done(back, new Alteration.Undelete())).isInstanceOf(DeskException.class);
    }

    @Test
    void aTitleIsOneShortLine() {
        assertThat(Alteration.named("  a\n\tb\u202e \u0000c ")).isEqualTo("a b c");
        assertThat(Alteration.named("😀".repeat(200)).codePointCount(0, Alteration.named("😀".repeat(200)).length())).isEqualTo(Alteration.LONGEST_TITLE);
    }

    @Test
    void whatRanAgainByItselfKeepsItsNumber() {
        Notebook ran = own("a", "b").ran(List.of(), "cell-1", 1).ran(List.of("cell-1"), "cell-2", 1);
        assertThat(ran.sheets()).extracting(sheet -> sheet.ran().map(CellSheet.Ran::order)).containsExactly(Optional.of(1L), Optional.of(2L));
        Notebook edited = ran.edited("cell-1", "aa").ran(List.of("cell-1"), "cell-2", 1);
        assertThat(edited.sheets()).extracting(sheet -> sheet.ran().map(CellSheet.Ran::order)).containsExactly(Optional.of(3L), Optional.of(4L));
    }
}
