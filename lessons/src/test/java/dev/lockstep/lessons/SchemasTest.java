package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schemas say yes and no where the reader does: each change of a faultless file is shown to both. */
class SchemasTest {
    private static final String PACK = """
        format: 1
        id: small
        version: 1.2.0
        title: {en: Small, zh-CN: 小}
        languages: [en, zh-CN]
        license: CC-BY-4.0
        lessons: [one]
        exercises: [try]
        """;
    private static final String LESSON = """
        id: first
        level: beginner
        minutes: 5
        """;
    private static final String EXERCISE = """
        id: do-it
        level: beginner
        minutes: 5
        needs: [first]
        checks:
          - {id: works, points: 1}
        """;
    private static final String TRANSLATION = "of: 1.2.0\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "|", "format: 1|format: one", "format: 1|format: 2", "format: 1|format: 0", "format: 1\\n|", "id: small|id: Small One", "id: small\\n|",
        "version: 1.2.0|version: 1.2", "version: 1.2.0|version: latest", "version: 1.2.0\\n|", "title: {en: Small, zh-CN: 小}\\n|",
        "title: {en: Small, zh-CN: 小}|title: Small", "languages: [en, zh-CN]|languages: []", "languages: [en, zh-CN]|languages: [en, zh-CN, en]",
        "languages: [en, zh-CN]|languages: en", "languages: [en, zh-CN]|languages: [en, zh-CN, Chinese!]", "license: CC-BY-4.0\\n|",
        "license: CC-BY-4.0|licence: CC-BY-4.0", "license: CC-BY-4.0|license: ''", "lessons: [one]|lessons: one", "lessons: [one]|lessons: [one, one]",
        "lessons: [one]|lessons: [one]\\njava: 25", "lessons: [one]|lessons: [one]\\njava: 8", "lessons: [one]|lessons: [one]\\njava: new",
        "lessons: [one]|lessons: [one]\\nauthors: [Ada, Bob]", "lessons: [one]|lessons: [one]\\nauthors: Ada",
        "lessons: [one]|lessons: [one]\\ndescription: {en: About}", "lessons: [one]|lessons: [one]\\nrequires: {modules: [java.sql]}",
        "lessons: [one]|lessons: [one]\\nrequires: {modules: [sql]}", "lessons: [one]|lessons: [one]\\nrequires: {network: loopback}",
        "lessons: [one]|lessons: [one]\\nrequires: {network: all}", "lessons: [one]|lessons: [one]\\nrequires: {limits: {open-files: 60000}}",
        "lessons: [one]|lessons: [one]\\nrequires: {limits: {open-files: many}}", "lessons: [one]|lessons: [one]\\nrequires: {libraries: [{id: a}]}",
        "lessons: [one]|lessons: [one]\\nrequires: {librarys: []}"})
    void ofPackYaml(String old, String with) {
        agree("pack", PACK, old, with);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "|", "id: first\\n|", "id: first|id: First!", "level: beginner|level: easy", "level: beginner\\n|", "level: beginner|levle: beginner",
        "minutes: 5|minutes: 0", "minutes: 5|minutes: 601", "minutes: 5|minutes: soon", "minutes: 5\\n|", "minutes: 5|minutes: 5\\nneeds: []",
        "minutes: 5|minutes: 5\\nneeds: first", "minutes: 5|minutes: 5\\nexercises: [do-it]", "minutes: 5|minutes: 5\\nexercises: {do-it: 1}",
        "minutes: 5|minutes: 5\\ntitle: First"})
    void ofALesson(String old, String with) {
        agree("lesson", LESSON, old, with);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "|", "id: do-it\\n|", "level: beginner|level: expert", "minutes: 5\\n|", "needs: [first]|needs: first", "points: 1|points: -1",
        "points: 1|points: many", "points: 1|points: 1001", "points: 1|points: 1, needs: []", "points: 1|points: 1, hidden: yes", "{id: works, points: 1}|{id: works}",
        "{id: works, points: 1}|{points: 1}", "{id: works, points: 1}|works", "needs: [first]|starter-points: 0", "needs: [first]|starter-points: some",
        "needs: [first]|watch: [Bank]", "needs: [first]|watch: Bank", "needs: [first]|wach: [Bank]",
        "checks:\\n  - {id: works, points: 1}\\n|"})
    void ofAnExercise(String old, String with) {
        agree("exercise", EXERCISE, old, with);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"|", "of: 1.2.0|of: ''", "of: 1.2.0|off: 1.2.0", "of: 1.2.0|of: 1.2.0\\nid: first"})
    void ofATranslation(String old, String with) {
        agree("translation", TRANSLATION, old, with);
    }

    @Test
    void theSetHasFilesOfBothKinds() {
        assertThat(accepted("pack", PACK)).isTrue();
        assertThat(accepted("pack", PACK.replace("id: small", "id: Small One"))).isFalse();
        assertThat(Schemas.NAMES).allSatisfy(name -> assertThat(Schemas.text(name)).contains("\"additionalProperties\": false"));
    }

    private void agree(String name, String yaml, @org.jspecify.annotations.Nullable String old, @org.jspecify.annotations.Nullable String with) {
        String changed = old == null ? yaml : yaml.replace(old.replace("\\n", "\n"), with == null ? "" : with.replace("\\n", "\n"));
        if (old != null) {
            assertThat(changed).as("the change changes something").isNotEqualTo(yaml);
        }
        var read = problems(name, changed);
        assertThat(accepted(name, changed)).as(changed + "\nThe reader says: " + read).isEqualTo(read.isEmpty());
    }

    /** {@return what the reader says about that file} */
    private List<Problem> problems(String name, String yaml) {
        String file = switch (name) {
            case "pack" -> "pack.yaml";
            case "lesson" -> TryPack.LESSON;
            case "exercise" -> TryPack.EXERCISE;
            default -> TryPack.TRANSLATION;
        };
        var pack = new TryPack(folder);
        if (name.equals("pack")) {
            pack.write(file, yaml);
        } else {
            pack.front(file, yaml);
        }
        var problems = new ArrayList<>(pack.reading().errors());
        problems.removeIf(problem -> !problem.file().equals(file) || problem.line() > yaml.lines().count() + 2);
        return problems;
    }

    private static boolean accepted(String name, String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.text(name));
        return schema.validate(JsonMapper.builder().build().writeValueAsString(value), InputFormat.JSON).isEmpty();
    }
}
