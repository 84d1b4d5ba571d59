package dev.lockstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.house.Sources.Piece;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Short files, short methods, nothing unfinished: one that breaks a rule is named with its size. */
final class HouseRulesTest {
    private static final String MAIN = "src/main/java";
    private static final String TEST = "src/test/java";
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b|@Dis" + "abled");

    private static List<Piece> longer(List<Piece> pieces, int most) {
        return pieces.stream().filter(piece -> piece.lines() > most).sorted(Comparator.comparingInt(Piece::lines).reversed()).toList();
    }

    @Test
    void aMainFileHasAtMost300Lines() {
        List<Path> files = Sources.files(MAIN, ".java");
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(longer(Sources.lengths(files), 300)).isEmpty();
    }

    @Test
    void aTestFileHasAtMost400Lines() {
        assertThat(longer(Sources.lengths(Sources.files(TEST, ".java")), 400)).isEmpty();
    }

    @Test
    void aScriptHasAtMost200Lines() {
        assertThat(longer(Sources.lengths(Sources.files("src/main/resources/web", ".js")), 200)).isEmpty();
    }

    @Test
    void aMethodHasAtMost40Lines() {
        List<Piece> methods = Sources.methods(Sources.files(MAIN, ".java"));
        assertThat(methods).hasSizeGreaterThan(500);
        assertThat(longer(methods, 40)).isEmpty();
        assertThat(longer(Sources.methods(Sources.files(TEST, ".java")), 60)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(Sources.files(MAIN, ".java").stream().filter(file -> !file.endsWith("module-info.java")).map(Path::getParent).distinct()
                .filter(folder -> !folder.resolve("package-info.java").toFile().isFile())).isEmpty();
        assertThat(Sources.files(MAIN, "package-info.java")).allSatisfy(file -> assertThat(Sources.text(file)).contains("@NullMarked"));
    }

    @Test
    void nothingIsLeftUnfinished() {
        for (String where : new String[] {MAIN, TEST, "src/main/resources/web"}) {
            assertThat(Sources.files(where, where.endsWith("java") ? ".java" : ".js").stream()
                    .filter(file -> UNFINISHED.matcher(Sources.text(file)).find())).isEmpty();
        }
    }

    @Test
    void noTestSleeps() {
        assertThat(Sources.files(TEST, "Test.java").stream().filter(file -> Sources.text(file).replaceAll("\"[^\"]*\"|(?s)\"\"\".*?\"\"\"", "")
                .matches("(?s).*\\bThread\\.sleep\\(.*"))).isEmpty();
    }

    @Test
    void theRulesSeeWhatIsTooLong() {
        assertThat(longer(List.of(new Piece("A.java", 301), new Piece("B.java", 300)), 300)).extracting(Piece::place).containsExactly("A.java");
        assertThat(UNFINISHED.matcher("// TO" + "DO later").find()).isTrue();
    }
}
