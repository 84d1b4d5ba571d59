package dev.lockstep.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Question;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who writes a cell is told: the bar in a text is the cursor. */
final class AdvisorTest {
    private static final ShellPool POOL = new ShellPool(0);
    private static final Advisor ADVISOR = POOL.advisor();
    private List<Advisor.Text> above = List.of();

    @BeforeEach
    void nothingAbove() {
        above = List.of();
    }

    @AfterAll
    static void close() {
        ADVISOR.close();
        POOL.close();
    }

    private List<Advice.Proposal> proposals(String withCursor) {
        int at = withCursor.indexOf('|');
        var advice = ADVISOR.answer(above, new Advisor.Text("c", withCursor.replace("|", "")), new Question.Complete(at));
        return advice instanceof Advice.Completions found ? found.proposals() : List.of();
    }

    private List<String> completes(String withCursor) {
        return proposals(withCursor).stream().map(Advice.Proposal::text).toList();
    }

    private List<Advice.Declared> explained(String withCursor) {
        int at = withCursor.indexOf('|');
        var advice = ADVISOR.answer(above, new Advisor.Text("c", withCursor.replace("|", "")), new Question.Explain(at));
        return advice instanceof Advice.Explanation found ? found.declared() : List.of();
    }

    private List<Diagnostic> faults(String source) {
        return ADVISOR.answer(above, new Advisor.Text("c", source), new Question.Errors()) instanceof Advice.Faults found ? found.diagnostics() : List.of();
    }

    @Test
    void aNameGoesOnWithWhatItsTypeHasAndSaysHowThatIsDeclared() {
        var found = proposals("var names = new ArrayList<String>();\nnames.ad|");
        assertThat(found).anySatisfy(each -> {
            assertThat(each.text()).startsWith("add(");
            assertThat(each.signature()).contains("boolean ArrayList<E>.add(");
        });
        assertThat(completes("int counter = 0;\nsynchronized (new Object()) { cou|")).contains("counter");
    }

    @Test
    void cellsAboveAreKnownAndForgottenWhenTheyChange() {
        above = List.of(new Advisor.Text("a", "record Account(String owner, int amount) {}"), new Advisor.Text("b", "var mine = new Account(\"me\", 3);"));
        assertThat(completes("mine.|")).contains("owner()", "amount()");
        above = List.of(above.getFirst());
        assertThat(completes("mine.|")).doesNotContain("owner()");
        assertThat(completes("new Account(\"a\", 1).own|")).contains("owner()");
    }

    @Test
    void whatFitsTheWantedTypeComesFirst() {
        var found = proposals("String text = \"a\";\nint number = 3;\nint wanted = |");
        assertThat(found.stream().filter(each -> each.text().equals("number")).findFirst().orElseThrow().fits()).isTrue();
        assertThat(found.getFirst().fits()).isTrue();
    }

    @Test
    void aPlaceKnowsWhereItsNameBegins() {
        var advice = ADVISOR.answer(List.of(), new Advisor.Text("c", "int a = 1;\nMath.ma"), new Question.Complete(18));
        assertThat(advice).isInstanceOfSatisfying(Advice.Completions.class, found -> assertThat(found.from()).isEqualTo(16));
    }

    @Test
    void aCallSaysWhatItTakesAndANameWhatItIs() {
        assertThat(explained("Math.max(|")).extracting(Advice.Declared::signature).anyMatch(each -> each.contains("int Math.max(int a, int b)"));
        assertThat(explained("Thread.sleep|")).anySatisfy(each -> assertThat(each.signature()).contains("void Thread.sleep(long"));
        assertThat(explained("var list = List.of(1);\nlist|")).extracting(Advice.Declared::signature).anyMatch(each -> each.contains("list:List<Integer>"));
    }

    @Test
    void whatWouldNotCompileIsToldWithItsPlaceAndNothingStays() {
        assertThat(faults("int a = 1;\nint b = nowhere;")).singleElement().satisfies(each -> {
            assertThat(each.line()).isEqualTo(2);
            assertThat(each.message()).contains("nowhere");
        });
        assertThat(faults("int a = 1;")).isEmpty();
        assertThat(faults("a + 1")).isNotEmpty();
        assertThat(faults("Pattern.compile(\"a\")")).singleElement().satisfies(each -> assertThat(each.hint()).contains("import java.util.regex.Pattern;"));
    }

    @Test
    void aCellThatReplacesAnEarlierNameLeavesTheEarlierOneAsItWas() {
        above = List.of(new Advisor.Text("a", "int a = 1;"));
        assertThat(faults("String a = \"x\";")).isEmpty();
        assertThat(faults("int b = a + 1;")).isEmpty();
        assertThat(faults("int length = a.length();")).isNotEmpty();
    }

    @Test
    void aCellAboveThatDoesNotCompileIsLeftOut() {
        above = List.of(new Advisor.Text("a", "int a = ;"), new Advisor.Text("b", "int b = 2;"));
        assertThat(faults("b + 1")).isEmpty();
    }

    @Test
    void textThatIsNotJavaDoesNoHarm() {
        assertThat(completes("\u0000\uffff ((( Lis|")).noneMatch(each -> each.contains("JShell"));
        assertThat(completes("|")).noneMatch(each -> each.contains("$"));
        assertThat(explained("    |")).isEmpty();
    }

    @Test
    void documentationReadsAsText() {
        assertThat(Javadoc.plain(" Waits for {@link Lock#lock() it}.\n <p>\n Never <em>sleeps</em> &amp; {@code a < b}.\n\n @param x the {@code x}\n @see Other\n @return it\n"))
                .isEqualTo("Waits for Lock.lock() it.\n\nNever sleeps & a < b.\nparam x the x\nreturn it");
        assertThat(Javadoc.plain("<p".repeat(50_000)).length()).isLessThan(4_000);
    }
}
