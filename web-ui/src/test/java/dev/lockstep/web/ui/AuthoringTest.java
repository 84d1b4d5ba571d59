package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockstep.lessons.NewPack;
import dev.lockstep.web.Browser;
import dev.lockstep.web.LockstepServer;
import dev.lockstep.web.ServerOptions;
import dev.lockstep.web.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that is being written, in a real browser: the page follows each save. */
class AuthoringTest {
    private static final String LESSON = "lessons/01-last-ticket/lesson.md";

    @TempDir
    private static Path folder;

    private static Path pack = Path.of("");
    private static Stage.Open stage;

    @BeforeAll
    static void openThePack() throws IOException {
        pack = folder.resolve("course");
        NewPack.in(pack);
        var server = LockstepServer.start(ServerOptions.in(TestData.in(folder.resolve("data"))).withPort(0).withPacks(List.of(pack)));
        stage = new Stage.Open(Browser.open(folder.resolve("profile")), server, folder);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void thePageFollowsTheAuthorAndKeepsWhatTheLearnerTyped() throws IOException {
        stage.browser().goes(stage.server().firstUrl());
        var visit = new Visit(stage.browser(), stage.server().address(), "#/lesson/course/last-ticket");
        visit.reads(".column h1", "The last ticket").reads(".side .pack-about", "By Your name · CC-BY-4.0");
        assertThat(visit.browser().driver().findElements(org.openqa.selenium.By.cssSelector(".outcome .took"))).as("nothing runs by itself").isEmpty();

        visit.writes("guarded", "System.out.println(\"mine\");");
        long saved = save(LESSON, "# The last ticket", "# The very last ticket");
        visit.reads(".column h1", "The very last ticket");
        assertThat(Duration.ofNanos(System.nanoTime() - saved)).as("on an idle machine within a second").isLessThan(Duration.ofSeconds(15));
        visit.reads(Visit.in("guarded", ".cm-content"), "mine").reads(".side", "The very last ticket");

        save(LESSON, "int left = 1;", "int left = 1; // one seat");
        visit.reads(Visit.in("office", ".cm-content"), "one seat").reads(Visit.in("guarded", ".cm-content"), "mine");
    }

    @Test
    void whatIsWrongStandsWhereItIsUntilItIsMended() throws IOException {
        stage.browser().goes(stage.server().firstUrl());
        var visit = new Visit(stage.browser(), stage.server().address(), "#/lesson/course/last-ticket");
        visit.sees(".cell .cm-content");
        save(LESSON, "run=failing", "run=faling");
        visit.reads(".trouble.error", "did you mean \"failing\"?").reads(".trouble.error code", LESSON + ":35");
        assertThat(visit.browser().asks("return document.querySelector('.trouble').previousElementSibling.dataset.cell")).isEqualTo("unguarded");
        save("pack.yaml", "format: 1", "format: [");
        visit.reads(".trouble.error", "This is not YAML");
        save("pack.yaml", "format: [", "format: 1");
        save(LESSON, "run=faling", "run=failing");
        visit.gone(".trouble");
    }

    /** {@return when it was saved} */
    private static long save(String file, String old, String with) throws IOException {
        Path path = pack.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        // An editor may save twice within the time that a disk tells apart; then the size differs or nothing does.
        await().until(() -> System.currentTimeMillis() > Files.getLastModifiedTime(path).toMillis());
        Files.writeString(path, text.replace(old, with));
        return System.nanoTime();
    }
}
