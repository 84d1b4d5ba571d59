package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is made, proved, built, given away and verified, as its author does it. */
class PackCommandTest {
    private static final Path DATA = Path.of("target", "kernel-data");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path pack = Path.of("");
    private Path zip = Path.of("");

    @BeforeEach
    void aNewPack() {
        pack = folder.resolve("My Course");
        zip = folder.resolve("course.zip");
        assertThat(lockstep("pack", "new", pack)).as(err.toString()).isEqualTo(Exit.OK);
    }

    @Test
    void aNewPackExplainsItselfAndIsWithoutFault() throws IOException {
        assertThat(lockstep("pack", "check", pack, "--no-run")).as(out.toString()).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("my-course 0.1.0: 0 errors, 0 warnings");
        assertThat(Files.readString(pack.resolve("README.md"))).contains("pack.yaml", "checks.java", "pack check");
        assertThat(Files.readString(pack.resolve(".lockstep/schema/pack.schema.json"))).contains("\"format\"");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(pack.resolve("README.md"), "mine");
        assertThat(lockstep("pack", "new", pack)).isEqualTo(Exit.USAGE);
        assertThat(lockstep("pack", "new", pack.resolve("README.md"))).isEqualTo(Exit.USAGE);
        assertThat(Files.readString(pack.resolve("README.md"))).isEqualTo("mine");
        assertThat(err.toString()).contains("There is something in ");
    }

    @Test
    void theSameFilesMakeTheSameBytesWhateverTheClockAndTheZone() throws IOException {
        build();
        byte[] first = Files.readAllBytes(zip);
        Files.setLastModifiedTime(pack.resolve("pack.yaml"), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            build();
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
        assertThat(lockstep("pack", "verify", zip)).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("files are as they were built.", "Digest: ");
    }

    @Test
    void whatCannotBeWrittenOrVerifiedIsSaidInASentence() {
        assertThat(lockstep("pack", "build", pack, "-o", folder.resolve("nowhere/course.zip"))).isEqualTo(Exit.FAULT);
        assertThat(err.toString()).contains("Nothing was made, since " + folder.resolve("nowhere/course.zip") + " cannot be written");
        assertThat(lockstep("pack", "verify", pack)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains(pack + " is a folder.", "proved by pack check");
    }

    @Test
    void oneChangedByteIsToldWithItsFile() throws IOException {
        build();
        rewrite((name, text) -> name.equals("exercises/sell-once/checks.java") ? text.replace("sold.ann() != sold.bob()", "true") : text, "");
        assertThat(lockstep("pack", "verify", zip)).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("exercises/sell-once/checks.java:1: This file was changed after the pack was built.");
        assertThat(lockstep("pack", "check", zip, "--no-run")).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("exercises/sell-once/checks.java:1:1: This file was changed");
    }

    @Test
    void whatWasAddedOrTakenAwayIsToldToo() throws IOException {
        build();
        rewrite((name, text) -> name.equals("exercises/sell-once/given.java") ? "" : text, "exercises/sell-once/wrong/new.java");
        assertThat(lockstep("pack", "verify", zip)).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("exercises/sell-once/wrong/new.java:1: This file was added after the pack was built.",
                "The file exercises/sell-once/given.java was there when this pack was built, and is missing.");
    }

    @Test
    void aZipOfAnotherMakeAndAnotherDigestAreNotVerified() throws IOException {
        build();
        assertThat(lockstep("pack", "verify", zip, "--digest", "00")).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("another pack than the one with the digest 00");
        rewrite((name, text) -> name.equals("pack.sha256") ? "" : text, "");
        assertThat(lockstep("pack", "verify", zip)).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("was not made by pack build");
        assertThat(lockstep("pack", "verify", folder.resolve("nothing.zip"))).isEqualTo(Exit.USAGE);
    }

    @Test
    void aPackWithAMistakeIsNotBuilt() throws IOException {
        Files.writeString(pack.resolve("pack.yaml"), Files.readString(pack.resolve("pack.yaml")).replace("license: CC-BY-4.0\n", ""));
        assertThat(lockstep("pack", "build", pack, "-o", zip)).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("\"license:\" is missing", "Nothing was made");
        assertThat(zip).doesNotExist();
    }

    @Test
    void theBuiltZipGradesLikeItsFolder() {
        build();
        var solution = pack.resolve("exercises/sell-once/solution.java");
        assertThat(lockstep("grade", zip, "sell-once", solution, "--allow-weak", "--data", DATA)).as(err.toString())
                .isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("10 of 10 points, passed");
    }

    @Test
    void aCellOfTheBuiltZipIsRunSearchedAndReplayed() {
        build();
        assertThat(lockstep("explore", zip, "--cell", "unguarded", "--data", DATA)).as(err.toString()).isEqualTo(Exit.FAILED);
        var replay = out.toString().lines().filter(line -> line.startsWith("Replay: ")).findFirst().orElseThrow();
        assertThat(replay).contains(zip + " --lesson last-ticket --cell unguarded --replay ");
        var words = new ArrayList<>(List.of((Object[]) replay.substring(replay.indexOf("run ")).split(" ")));
        words.addAll(List.of("--data", DATA));
        assertThat(lockstep(words.toArray())).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("sold 2 times");
        assertThat(lockstep("run", zip, "--data", DATA)).as(err.toString()).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("Cell unguarded", "Cell guarded", "sold: 1");
    }

    @Test
    void aLessonOrCellThatIsNotThereIsWrongUsage() {
        assertThat(lockstep("run", pack, "--lesson", "first")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("run", pack, "--cell", "first")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("explore", pack)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("It has: last-ticket.", "There is no cell first.", "Say which cell of last-ticket with --cell: office, unguarded, guarded.");
    }

    @Test
    void schemasArePrinted() {
        for (String name : List.of("pack", "lesson", "exercise", "translation")) {
            assertThat(lockstep("pack", "schema", name)).isEqualTo(Exit.OK);
            assertThat(out.toString()).contains("json-schema.org");
        }
        assertThat(lockstep("pack", "schema", "cell")).isEqualTo(Exit.USAGE);
        assertThat(lockstep("pack")).isEqualTo(Exit.USAGE);
    }

    private void build() {
        assertThat(lockstep("pack", "build", pack, "-o", zip)).as(err.toString()).isEqualTo(Exit.OK);
    }

    private interface Change {
        String of(String name, String text);
    }

    /** Changes files of the zip; one that becomes empty is left out, {@code more} is added. */
    private void rewrite(Change change, String more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip))); var to = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = change.of(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                put(to, entry.getName(), text);
            }
            put(to, more, more);
        }
        Files.write(zip, bytes.toByteArray());
    }

    private static void put(ZipOutputStream to, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            to.putNextEntry(new ZipEntry(name));
            to.write(text.getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
    }

    private int lockstep(Object... arguments) {
        out.getBuffer().setLength(0);
        var line = new ArrayList<String>();
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        return Lockstep.execute(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    }
}
