package dev.lockstep.exercises.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {
    @TempDir
    private Path folder;

    @Test
    void everyStudentHasARowForEveryExerciseAlsoWithoutAFile() throws IOException {
        write("ada/one.java");
        write("ada/two.java");
        write("bob/two.java");
        write("bob/notes.java");
        var gathered = Gathering.of(List.of(folder), List.of("one", "two"), Optional.empty());
        assertThat(gathered.candidates()).extracting(it -> it.exercise() + " " + it.student() + " " + it.submission().isPresent())
                .containsExactly("one ada true", "one bob false", "two ada true", "two bob true");
        assertThat(gathered.ignored()).containsExactly("bob/notes.java");
    }

    @Test
    void oneExerciseTakesFilesByAnyName() throws IOException {
        write("ada.java");
        write("bob/Bank.java");
        assertThat(Gathering.of(List.of(folder), List.of("one"), Optional.empty()).candidates()).extracting(Candidate::student).containsExactly("ada", "bob");
    }

    @Test
    void aFileThatNamesNoneOfSeveralExercisesIsLeftOutAloud() throws IOException {
        write("ada.java");
        var gathered = Gathering.of(List.of(folder.resolve("ada.java")), List.of("one", "two"), Optional.empty());
        assertThat(gathered.candidates()).isEmpty();
        assertThat(gathered.ignored()).containsExactly(folder.resolve("ada.java").toString());
    }

    @Test
    void aLayoutSaysWhoseWorkIsWhere() throws IOException {
        write("week-3/one/ada-final.java");
        write("week-3/one/bob.txt");
        var layout = Optional.of(Layout.of("*/{exercise}/{student}-final.java"));
        assertThat(Gathering.of(List.of(folder), List.of("one"), layout).candidates()).singleElement().extracting(Candidate::student).isEqualTo("ada");
        assertThatThrownBy(() -> Layout.of("{exercise}.java")).hasMessageContaining("names {student} once");
        assertThatThrownBy(() -> Layout.of("{student}/{task}.java")).hasMessageContaining("no other word");
    }

    @Test
    void aZipIsReadWhereItLiesAndNoNameInItLeavesIt() throws IOException {
        var zip = folder.resolve("all.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : List.of("ada/one.java", "../../evil/one.java", "/abs/one.java", "bob/one.java")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("class A { }".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        var gathered = Gathering.of(List.of(zip), List.of("one"), Optional.empty());
        assertThat(gathered.candidates()).extracting(Candidate::student).containsExactly("ada", "bob");
        assertThat(gathered.ignored()).containsExactlyInAnyOrder("../../evil/one.java", "/abs/one.java");
        assertThat(folder.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void aLinkIsARowThatSaysSo() throws IOException {
        write("ada/one.java");
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("bob")).resolve("one.java"), folder.resolve("ada/one.java"));
        assertThat(Gathering.of(List.of(folder), List.of("one"), Optional.empty()).candidates())
                .extracting(it -> it.student() + ": " + it.submission().orElseThrow().refusal())
                .containsExactly("ada: ", "bob: This is a link and not a file. Hand in the file itself.");
    }

    @Test
    void anEmptyFolderOfAStudentIsARow() throws IOException {
        write("ada/one.java");
        Files.createDirectories(folder.resolve("bob"));
        Files.createDirectories(folder.resolve(".git"));
        assertThat(rows(List.of(folder))).containsExactly("ada true", "bob false");
    }

    @Test
    void theSameNameInTwoPlacesIsTwoStudents() throws IOException {
        write("ada/Bank.java");
        write("bob/Bank.java");
        var both = List.of(folder.resolve("ada/Bank.java"), folder.resolve("bob/Bank.java"));
        assertThat(rows(both)).containsExactly(folder + "/ada/Bank true", folder + "/bob/Bank true");
        assertThat(rows(both.subList(0, 1))).containsExactly("Bank true");
        zip("ada.zip", "Bank.java");
        zip("bob.zip", "Bank.java");
        assertThat(rows(List.of(folder.resolve("ada.zip"), folder.resolve("bob.zip"))))
                .containsExactly(folder + "/ada/Bank true", folder + "/bob/Bank true");
    }

    @Test
    void ofTwoFilesOfAStudentTheOneNamedLikeTheExerciseCountsAndTheOtherIsLeftOutAloud() throws IOException {
        write("ada/Account.java");
        write("ada/one.java");
        var gathered = Gathering.of(List.of(folder), List.of("one"), Optional.empty());
        assertThat(gathered.candidates()).singleElement().satisfies(it -> assertThat(it.submission().orElseThrow().name()).isEqualTo("one.java"));
        assertThat(gathered.ignored()).containsExactly("ada/Account.java");
    }

    @Test
    void aLayoutNamesTheStudentOfASingleFileToo() throws IOException {
        write("ada/final/Bank.java");
        var layout = Optional.of(Layout.of(folder.toString().replace('\\', '/') + "/{student}/final/*.java"));
        assertThat(Gathering.of(List.of(folder.resolve("ada/final/Bank.java")), List.of("one"), layout).candidates())
                .extracting(Candidate::student).containsExactly("ada");
    }

    private static List<String> rows(List<Path> places) {
        return Gathering.of(places, List.of("one"), Optional.empty()).candidates().stream()
                .map(it -> it.student() + " " + it.submission().isPresent()).toList();
    }

    private void zip(String name, String entry) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write("class A { }".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileThatIsNotThereIsARow() {
        assertThat(Gathering.of(List.of(folder.resolve("ada.java")), List.of("one"), Optional.empty()).candidates()).singleElement()
                .satisfies(it -> assertThat(it.submission()).isEmpty());
    }

    private void write(String path) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A { }");
    }
}
