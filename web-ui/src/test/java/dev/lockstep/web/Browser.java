package dev.lockstep.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium. Where there is none a test is skipped, but in CI it fails. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How often it looks again; Selenium's own half a second would be most of the time that these tests take. */
    private static final Duration LOOK = Duration.ofMillis(40);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** {@return a browser with an empty profile} */
    public static Browser open(Path profile) {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && Objects.equals(System.getenv("CI"), "true")) {
            throw new AssertionError("Chromium is missing: install the packages chromium and chromium-driver.");
        }
        assumeTrue(there, "There is no Chromium here (packages chromium and chromium-driver): browser tests are skipped.");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--force-prefers-reduced-motion", "--window-size=1400,1000", "--lang=en", "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build();
        return new Browser(new ChromeDriver(service, options));
    }

    public Browser goes(String url) {
        driver.get(url);
        return this;
    }

    /** {@return the element, as soon as it is there and shown} */
    public WebElement sees(String css) {
        return waits(css).until(_ -> shown(css));
    }

    /** {@return the text of the element, as soon as it is there and shown} */
    public String text(String css) {
        return waits(css).until(_ -> {
            WebElement element = shown(css);
            return element == null ? null : element.getText();
        });
    }

    /** Clicks the element, as soon as it is there and shown. */
    public void clicks(String css) {
        waits(css).until(_ -> {
            WebElement element = shown(css);
            if (element != null) {
                element.click();
            }
            return element != null;
        });
    }

    private @Nullable WebElement shown(String css) {
        return driver.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
    }

    /** Waits until a text is somewhere on the page. */
    public void reads(String text) {
        waits(text).until(page -> bodyText().contains(text));
    }

    /** The page may put a new element in the place of one that was just found: then the look is taken again. */
    private Wait<WebDriver> waits(String what) {
        return new WebDriverWait(driver, PATIENCE, LOOK).withMessage(() -> "waits for [" + what + "] in [" + bodyText() + "]")
                .ignoring(StaleElementReferenceException.class);
    }

    public String bodyText() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** {@return the driver itself, for what these words do not say} */
    public ChromeDriver driver() {
        return driver;
    }

    public String address() {
        return Objects.requireNonNullElse(driver.getCurrentUrl(), "");
    }

    /** {@return what a script says} */
    public String asks(String script) {
        return String.valueOf(((JavascriptExecutor) driver).executeScript(script));
    }

    public String asksLater(String script) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return String.valueOf(((JavascriptExecutor) driver).executeAsyncScript(script));
    }

    /** {@return what the browser complained about: broken scripts, refused requests, policy} */
    public List<String> complaints() {
        Stream<LogEntry> entries = driver.manage().logs().get(LogType.BROWSER).getAll().stream();
        return entries.filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
    }

    /** What was complained about until now belongs to somebody else's test. */
    public void forgetsComplaints() {
        driver.manage().logs().get(LogType.BROWSER);
    }

    public void keepsPicture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
