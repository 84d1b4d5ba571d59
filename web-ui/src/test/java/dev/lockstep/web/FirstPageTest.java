package dev.lockstep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, with a stand-in for the kernel. */
final class FirstPageTest {
    @TempDir
    Path data;
    @TempDir
    static Path profile;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open(profile);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** The last test's page would look for its server on and on. */
    @BeforeEach
    void forget() {
        browser.goes("about:blank").forgetsComplaints();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/user/ada/"})
    void thePageLoadsRunsAndFindsItsRunAgain(String base) {
        try (LockstepServer server = LockstepServer.start(ServerOptions.in(data).withPort(0).withBasePath(base), FakeSession::new);
                Guest guest = new Guest(server)) {
            browser.goes(server.url()).sees(".cm-editor");
            assertThat(browser.address()).startsWith(server.address()).doesNotContain("token");
            browser.reads("counter++");
            guest.runs("scratch", "print hello from the page\nunlucky");
            browser.reads("hello from the page");
            browser.reads("18 of 35 schedules fail");
            browser.goes(server.address()).reads("hello from the page");
            browser.reads("18 of 35 schedules fail");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/user/ada/"})
    void everyLibraryOfTheImportMapCanBeImportedByThePage(String base) {
        try (LockstepServer server = LockstepServer.start(ServerOptions.in(data).withPort(0).withBasePath(base), FakeSession::new)) {
            browser.goes(server.url()).sees("body");
            String imported = browser.asksLater("""
                    const done = arguments[0];
                    const map = JSON.parse(document.querySelector('script[type=importmap]').textContent).imports;
                    Promise.all(Object.keys(map).map(name => import(name))).then(all => done('imported ' + all.length), error => done('' + error));
                    """);
            assertThat(imported).matches("imported 1[6-9]");
            long bytes = Long.parseLong(browser.asks("""
                    return Math.round(performance.getEntriesByType('resource').reduce((sum, one) => sum + one.encodedBodySize, 0))"""));
            assertThat(bytes).isBetween(100_000L, 2_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "const s = document.createElement('script'); s.textContent = 'window.pwned = 1'; document.body.append(s)",
        "const d = document.createElement('div'); d.innerHTML = '<img src=x onerror=\"window.pwned = 1\">'; document.body.append(d)",
        "const s = document.createElement('script'); s.src = 'data:text/javascript,window.pwned=1'; document.body.append(s)"})
    void theBrowserRunsNoScriptThatIsNotOurs(String attack) {
        try (LockstepServer server = LockstepServer.start(ServerOptions.in(data).withPort(0), FakeSession::new)) {
            browser.goes(server.url()).sees(".cm-editor");
            String pwned = browser.asksLater("const done = arguments[0]; ATTACK; setTimeout(() => done(String(window.pwned)), 500);"
                    .replace("ATTACK", attack));
            assertThat(pwned).isEqualTo("undefined");
            assertThat(browser.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }
}
