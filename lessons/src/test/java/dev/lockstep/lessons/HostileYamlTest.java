package dev.lockstep.lessons;

import static dev.lockstep.lessons.TryPack.LESSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YAML can do much more than a pack needs; all of that is refused. */
class HostileYamlTest {
    private final Path folder;

    HostileYamlTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        assertThat(front("minutes: &a 5")).contains(LESSON + ":4:10: YAML anchors and aliases are not allowed; write the value again.");
        assertThat(front("minutes: *a")).contains(LESSON + ":4:10: YAML anchors and aliases are not allowed; write the value again.");
        assertThat(front("minutes: !!javax.script.ScriptEngineManager [x]"))
            .contains(LESSON + ":4:10: YAML tags (\"!…\") are not allowed.");
        assertThat(front("minutes: !!int 5")).contains(LESSON + ":4:10: YAML tags (\"!…\") are not allowed.");
    }

    @Test
    void duplicateAndStructuredKeysAreRefused() {
        assertThat(front("minutes: 5\nminutes: 6")).contains(LESSON + ":5:1: The key \"minutes\" is here twice.");
        assertThat(front("? [a, b]\n: 5")).contains(LESSON + ":4:3: A key must be a word.");
    }

    @Test
    void depthIsBounded() {
        assertThat(front("minutes: " + "[".repeat(5_000) + "]".repeat(5_000))).contains(LESSON + ":4:17: This is nested more than 8 deep.");
    }

    @Test
    void severalDocumentsAndBrokenSyntaxAreTold() {
        new TryPack(folder).replace("pack.yaml", "license:", "---\nlicense:");
        assertThat(Packs.read(folder).problems()).extracting(Problem::toString).first().asString()
            .endsWith("Only one YAML document is allowed.");
        assertThat(front("minutes: [5")).anyMatch(problem -> problem.startsWith(LESSON + ":") && problem.contains("This is not YAML: "));
    }

    @Test
    void numbersAreTextUntilTheyAreReadAsNumbers() {
        assertThat(front("minutes: 0x5")).containsExactly(LESSON + ":4:10: \"minutes:\" is a whole number from 1 to 600.");
        assertThat(front("minutes: 99999999999999999999")).containsExactly(LESSON + ":4:10: \"minutes:\" is a whole number from 1 to 600.");
    }

    private List<String> front(String line) {
        return new TryPack(folder).replace(LESSON, "minutes: 5", line).problems();
    }
}
