package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tests of the page's own scripts, {@code src/test/js}, with {@code node --test}. */
class ScriptsTest {
    private static final long MOST_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void theTestsOfTheScriptsPass() throws Exception {
        Path said = folder.resolve("said.txt");
        if (!nodeIsThere()) {
            assumeTrue(System.getenv("CI") != null, "Node.js is not installed: the scripts' own tests are skipped (they must run where CI=true)");
        }
        Process node = new ProcessBuilder("node", "--test", "src/test/js/").redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = node.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        node.destroyForcibly();
        assertThat(ended).as("node --test ends within %d s", MOST_SECONDS).isTrue();
        String report = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(node.exitValue()).as(report).isZero();
        assertThat(report).containsPattern("(?m)^(#|ℹ) pass [1-9]");
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
