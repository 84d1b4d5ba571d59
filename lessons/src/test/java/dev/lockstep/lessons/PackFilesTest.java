package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack's files are read from folders and zips, within bounds, and never from elsewhere. */
class PackFilesTest {
    private final Path folder;

    PackFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void folderZipAndZipWithAFolderAroundAreTheSamePack() throws IOException, URISyntaxException {
        Path example = Path.of(PackFilesTest.class.getResource("/two-accounts").toURI());
        Reading read = Packs.read(example);
        assertThat(Packs.read(zipped(example, "")).pack()).isEqualTo(read.pack());
        assertThat(Packs.read(zipped(example, "two-accounts-main/"))).isEqualTo(read);
    }

    @Test
    void oneByteChangesTheDigest() {
        var pack = new TryPack(folder);
        String before = pack.reading().pack().orElseThrow().digest();
        pack.replace("exercises/try/checks.java", "works() {}", "works() { }");
        assertThat(pack.reading().pack().orElseThrow().digest()).isNotEqualTo(before);
    }

    @Test
    void pathsThatLeadOutAreRefused() throws IOException {
        var paths = List.of("../evil.md", "/etc/passwd", "a/../../b", "a\\b", "c:evil", "a//b",
            "nul", "x/con.txt", "a\u0000b", "ends.", "1/2/3/4/5/6/7/8");
        for (String path : paths) {
            assertThat(zipProblems(path, "x")).as(path).anyMatch(problem -> problem.contains("refused: "));
        }
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() throws IOException {
        assertThat(zipProblems("a/One.md", "x", "a/one.md", "y"))
            .contains("a/one.md: refused: on some systems it is the same as a/One.md; rename one of them.");
        assertThat(zipProblems("A/one.md", "x", "a/two.md", "y"))
            .contains("a/two.md: refused: on some systems it is the same as A; rename one of them.");
    }

    @Test
    void linksAreRefusedInFoldersAndZips() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Files.createSymbolicLink(pack.resolve("link.md"), secret);
        assertThat(Packs.read(pack).problems()).extracting(Problem::toString)
            .contains("link.md: refused: a pack holds files and folders only, no links.");
        assertThat(problems(markedAsLink(zip("link.md", "../secret"))))
            .contains("link.md: refused: a pack holds files and folders only, no links.");
    }

    @Test
    void whatLeadsOutIsRefusedAlsoWhereItLooksLikeLitter() throws IOException {
        assertThat(zipProblems("..\\evil.md", "x")).anyMatch(problem -> problem.startsWith("..\\evil.md: refused: "));
        assertThat(zipProblems(".git/../../evil.md", "x")).anyMatch(problem -> problem.startsWith(".git/../../evil.md: refused: "));
    }

    @Test
    void bombsAreRefused() throws IOException {
        assertThat(zipProblems("big.md", "a".repeat(50_000_000))).contains("big.md: refused: a file has at most 256 KiB.");
        var many = new String[4_100];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i + ".md";
            many[i + 1] = "x";
        }
        assertThat(zipProblems(many)).contains("A pack has at most 2000 files; the rest was not read.");
        var large = new String[160];
        for (int i = 0; i < large.length; i += 2) {
            large[i] = "f" + i + ".md";
            large[i + 1] = "x".repeat(256 * 1024);
        }
        assertThat(zipProblems(large)).contains("A pack has at most 16 MiB; the rest was not read.");
    }

    @Test
    void damagedZipsAreToldAndNotThrown() throws IOException {
        byte[] zip = zip("pack.yaml", "format: 1");
        for (int at = 0; at < zip.length; at++) {
            byte[] damaged = zip.clone();
            damaged[at] ^= 0x55;
            assertThat(problems(damaged)).isNotEmpty();
        }
        for (int length = 0; length < zip.length; length++) {
            assertThat(problems(Arrays.copyOf(zip, length))).isNotEmpty();
        }
        assertThat(problems("no zip at all".getBytes(StandardCharsets.UTF_8)))
            .contains("This pack cannot be read: try.zip [it is no zip].");
    }

    @Test
    void whatSystemsLeaveBehindIsNoPartOfThePack() throws IOException {
        var pack = new TryPack(folder);
        String before = pack.reading().pack().orElseThrow().digest();
        pack.write(".git/config", "x").write("lessons/one/.DS_Store", "x");
        pack.write("lessons/one/lesson.md~", "x").write("__MACOSX/a", "x");
        assertThat(pack.problems()).isEmpty();
        assertThat(pack.reading().pack().orElseThrow().digest()).isEqualTo(before);
    }

    private List<String> zipProblems(String... pathsAndTexts) throws IOException {
        return problems(zip(pathsAndTexts));
    }

    private List<String> problems(byte[] zip) throws IOException {
        return Packs.read(Files.write(folder.resolve("try.zip"), zip)).problems().stream().map(Problem::toString).toList();
    }

    private static byte[] zip(String... pathsAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(pathsAndTexts[i]));
                zip.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Sets the Unix file type of the only entry to "symbolic link", as archivers do. */
    private static byte[] markedAsLink(byte[] zip) {
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 5] = 3;
                zip[at + 41] = (byte) 0xA1;
            }
        }
        return zip;
    }

    private Path zipped(Path pack, String prefix) throws IOException {
        Path file = folder.resolve("pack" + prefix.length() + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file)); var paths = Files.walk(pack)) {
            for (Path path : paths.sorted().toList()) {
                if (Files.isRegularFile(path)) {
                    zip.putNextEntry(new ZipEntry(prefix + pack.relativize(path).toString().replace('\\', '/')));
                    zip.write(Files.readAllBytes(path));
                    zip.closeEntry();
                }
            }
        }
        return file;
    }
}
