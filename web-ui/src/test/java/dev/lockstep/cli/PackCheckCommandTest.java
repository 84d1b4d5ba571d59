package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Limit;
import dev.lockstep.lessons.Packs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a shell sees it; and every pack that we ship is proved by it. */
class PackCheckCommandTest {
    private static final Path EXAMPLE = Path.of("../lessons/src/test/resources/two-accounts");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<String> shipped() {
        return Stream.concat(Stream.of(EXAMPLE.toString()), Packs.builtIn().stream());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyPackThatWeShipIsProved(String pack) {
        // The example flips if anything does; the many exercises of the built-in pack are proved once a build.
        int runs = pack.equals(EXAMPLE.toString()) ? 3 : 1;
        assertThat(check(pack, "--runs", runs)).as(out.toString()).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("ok    lesson ", "ok    exercise ordered-transfer", ": 0 errors, ").doesNotContain("FAIL");
    }

    @Test
    void aMistakeIsToldAsEditorsUnderstandItAndEndsWithOne() throws IOException {
        var pack = spoilt("levle: beginner");
        assertThat(check(pack, "--no-run")).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains(pack + "/exercises/ordered-transfer/exercise.md:3:1: Unknown key \"levle\"; did you mean \"level\"?",
                "two-accounts 1.0.0: 2 errors, ");
    }

    @Test
    void aTwinThatFailsSomethingElseIsFoundOut() throws IOException {
        var pack = copy();
        replace(pack, "exercises/ordered-transfer/wrong/argument-order.java", "// fails never-stuck:", "// fails still-parallel:");
        assertThat(check(pack, "--only", "ordered-transfer", "--runs", "1")).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("wrong/argument-order.java:1:1: It says that it fails [still-parallel], and fails [never-stuck].",
                "FAIL  exercise ordered-transfer").doesNotContain("lesson ");
    }

    @Test
    void jsonSarifAndGithubSayTheSame() throws IOException {
        var pack = spoilt("levle: beginner");
        check(pack, "--no-run", "--format", "json");
        var json = parsed();
        assertThat(json.path("passed").asBoolean()).isFalse();
        assertThat(json.path("problems").path(0).path("file").asString()).endsWith("/exercises/ordered-transfer/exercise.md");
        check(pack, "--no-run", "--format", "sarif");
        var results = parsed().path("runs").path(0).path("results");
        assertThat(results.size()).isEqualTo(json.path("problems").size());
        var place = results.path(1).path("locations").path(0).path("physicalLocation");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(3);
        assertThat(results.path(1).path("level").asString()).isEqualTo("error");
        check(pack, "--no-run", "--format", "github");
        assertThat(out.toString().lines().filter(line -> line.startsWith("::error file=")).count()).isEqualTo(json.path("errors").asLong());
    }

    @Test
    void nothingThatAPackSaysBecomesACommandOfItsOwn() throws IOException {
        var pack = spoilt("\"levle\\n::warning::x\\r\\e[31m\": beginner");
        check(pack, "--no-run", "--format", "github");
        assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.startsWith("::error file=") || line.startsWith("::warning file="));
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void whatAPackRequiresAndCannotHaveIsSaid() throws IOException {
        var pack = copy();
        replace(pack, "pack.yaml", "format: 1", "format: 1\nrequires: {modules: [java.sql], libraries: [{id: 'org.h2:h2', version: '2', sha256: "
                + "a".repeat(64) + "}]}");
        assertThat(check(pack, "--only", "two-locks", "--runs", "1")).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("/pack.yaml:1:1: This pack requires java.sql. This Lockstep runs programs with java.base alone",
                "/pack.yaml:1:1: This pack requires libraries (org.h2:h2). This Lockstep puts none on the class path");
    }

    @Test
    void aLimitThatAPackRequiresIsRaisedOrRefused() throws IOException {
        var pack = copy();
        replace(pack, "pack.yaml", "format: 1", "format: 1\nrequires: {limits: {open-files: 60000}, network: loopback}");
        assertThat(ContainmentOptions.highEnough(List.of(Packs.read(pack).pack().orElseThrow())).of(Limit.OPEN_FILES)).isEqualTo(60_000);
        replace(pack, "pack.yaml", "open-files: 60000", "open-filez: 60000");
        assertThat(check(pack)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("The pack two-accounts requires what cannot be: there is no limit open-filez; there are heap, ");
        replace(pack, "pack.yaml", "open-filez: 60000", "open-files: 6000000");
        assertThat(check(pack)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("open-files goes from 64 to 100000, not 6000000.");
    }

    @Test
    void whatIsNotThereIsWrongUsage() {
        assertThat(check("no-such-pack")).isEqualTo(Exit.USAGE);
        assertThat(check(EXAMPLE, "--only", "transfer")).isEqualTo(Exit.USAGE);
        assertThat(check(EXAMPLE, "--runs", "0")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("There is no folder, zip or built-in pack \"no-such-pack\"", "It has: two-locks, ordered-transfer.", "--runs takes");
    }

    @Test
    void aPackForANewerLockstepGetsAdvice() throws IOException {
        var pack = copy();
        replace(pack, "pack.yaml", "format: 1", "format: 2");
        assertThat(check(pack)).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("/pack.yaml:1:9: This pack is written for a newer Lockstep (format 2; this one reads format 1). Update Lockstep.");
    }

    private JsonNode parsed() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private Path spoilt(String line) throws IOException {
        var pack = copy();
        replace(pack, "exercises/ordered-transfer/exercise.md", "level: intermediate", line);
        return pack;
    }

    private static void replace(Path pack, String file, String old, String with) throws IOException {
        var text = Files.readString(pack.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(pack.resolve(file), text.replace(old, with));
    }

    private Path copy() throws IOException {
        var pack = folder.resolve("pack");
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.toList()) {
                Files.copy(file, pack.resolve(EXAMPLE.relativize(file).toString()));
            }
        }
        return pack;
    }

    private int check(Object... arguments) {
        out.getBuffer().setLength(0);
        var line = new ArrayList<>(List.of("pack", "check"));
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        line.add("--data");
        line.add(Path.of("target", "kernel-data").toString());
        return Lockstep.execute(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    }
}
