package dev.lockstep.kernel.diagram;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The real Mermaid in a headless Chromium, set up as the page sets it up. Close it. */
final class MermaidBrowser implements AutoCloseable {
    private static final String LIBRARY = "META-INF/resources/webjars/mermaid/11.14.0/dist/";
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>starting</title><body><div id="host"></div><script type="module">
            import mermaid from './mermaid/mermaid.esm.min.mjs';
            window.pwned = 0;
            mermaid.initialize({startOnLoad: false, securityLevel: 'strict', theme: 'default', look: 'classic', htmlLabels: false,
                maxTextSize: 500000, sequence: {mirrorActors: false, useMaxWidth: false}});
            let drawn = 0;
            const text = node => [...node.querySelectorAll('tspan')].length
                ? [...node.querySelectorAll('tspan')].map(t => t.textContent).join('') : node.textContent;
            window.draw = async source => {
                try {
                    const {svg} = await mermaid.render('d' + ++drawn, source);
                    document.getElementById('host').innerHTML = svg;
                    const all = selector => [...document.querySelectorAll('#host ' + selector)].map(text);
                    return ['', all('.messageText'), all('.noteText'), all('text.actor-box').reverse(),
                        document.querySelector('#host title')?.textContent ?? '', document.querySelector('#host desc')?.textContent ?? '',
                        document.querySelectorAll('#host img, #host script, #host foreignObject, #host a').length + window.pwned];
                } catch (error) {
                    return [String(error?.message ?? error), [], [], [], '', '', 0];
                }
            };
            document.title = 'ready';
            </script>""";

    private final HttpServer server;
    private final Path profile;
    private final ChromeDriver driver;

    /** What Mermaid made of one text: {@code error} is empty when it drew it; {@code bad} counts elements that must never appear. */
    record Drawing(String error, List<String> messages, List<String> notes, List<String> actors, String title, String description, long bad) {}

    private MermaidBrowser() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", MermaidBrowser::serve);
        server.start();
        profile = Files.createTempDirectory("lockstep-chromium");
        var options = new ChromeOptions().setBinary(CHROMIUM.toString()).addArguments("--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--user-data-dir=" + profile);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(), options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        driver.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        new WebDriverWait(driver, Duration.ofMinutes(1)).until(d -> "ready".equals(d.getTitle()));
    }

    /** Starts a browser; without Chromium the test is skipped, or fails where {@code CI=true}. */
    static MermaidBrowser start() throws IOException {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("Chromium and chromedriver are needed: install the packages chromium and chromium-driver");
        }
        assumeTrue(there, "needs Chromium: install the packages chromium and chromium-driver");
        return new MermaidBrowser();
    }

    @SuppressWarnings("unchecked")
    Drawing draw(String source) {
        Object answer = driver.executeAsyncScript("window.draw(arguments[0]).then(arguments[1])", source);
        if (!(answer instanceof List<?> drawn)) {
            throw new AssertionError("no answer from the page: [" + answer + "]");
        }
        return new Drawing((String) drawn.get(0), (List<String>) drawn.get(1), (List<String>) drawn.get(2), (List<String>) drawn.get(3),
                (String) drawn.get(4), (String) drawn.get(5), (Long) drawn.get(6));
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = path.equals("/") ? PAGE.getBytes(StandardCharsets.UTF_8) : library(path);
        exchange.getResponseHeaders().set("Content-Type", path.equals("/") ? "text/html; charset=utf-8" : "text/javascript; charset=utf-8");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] library(String path) throws IOException {
        try (InputStream in = MermaidBrowser.class.getClassLoader().getResourceAsStream(LIBRARY + path.replaceFirst("^/mermaid/", ""))) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        server.stop(0);
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
