package dev.lockstep.web.ui;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/**
 * How quick the player is in Chromium: opening a run, one step in it, and a run that grows while one looks at it. It measures and judges
 * nothing: run it with {@code mvn -Pperformance} on a machine that does nothing else; the numbers are printed and put into the file
 * {@code lockstep.performance}. What they mean is said in {@code docs/performance.md}.
 */
@ExtendWith(Stage.class)
class Performance {
    private static final Path FILE = Path.of(System.getProperty("lockstep.performance", "target/performance.md"));
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int STEPPED = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Four events a round: taken, read, written, released. */
    private static final String MANY = """
            Object[] locks = { new Object(), new Object(), new Object() };
            long[] sums = new long[4];
            Thread[] workers = new Thread[4];
            for (int w = 0; w < 4; w++) {
                int me = w;
                workers[w] = new Thread(() -> {
                    for (int i = 0; i < %d; i++) synchronized (locks[(i + me) %% 3]) { sums[0] += i; }
                }, "worker " + me);
            }
            for (Thread worker : workers) worker.start();
            for (Thread worker : workers) worker.join();
            """;
    /** Two events a round, 10,000 a second in all; the first output says when the first of them was. */
    private static final String LIVE = """
            Object[] locks = new Object[50];
            for (int i = 0; i < locks.length; i++) locks[i] = new Object();
            Thread ticker = new Thread(() -> {
                synchronized (locks[0]) { System.out.println("at " + System.currentTimeMillis()); }
                long due = System.nanoTime();
                for (int i = 1; i < %d; i++) {
                    synchronized (locks[i %% 50]) { }
                    due += 200_000;
                    while (System.nanoTime() < due) Thread.onSpinWait();
                }
            }, "ticker");
            ticker.start();
            ticker.join();
            """;
    private static final String WATCHES = """
            window.long = [];
            window.paints = [];
            new PerformanceObserver(list => list.getEntries().forEach(each => window.long.push(each.duration))).observe({ type: 'longtask' });
            const drawn = new WeakMap();
            new MutationObserver(() => requestAnimationFrame(() => {
              if (!document.querySelector('.run-title .spinner')) return;
              for (const chunk of document.querySelectorAll('.chunk[data-drawn]')) {
                if (drawn.get(chunk) === chunk.dataset.drawn) continue;
                drawn.set(chunk, chunk.dataset.drawn);
                window.paints.push({ at: Date.now(), drawn: chunk.dataset.drawn });
              }
            })).observe(document.querySelector('.trace-body'), { subtree: true, childList: true, attributes: true, attributeFilter: ['data-drawn'] });
            """;
    private static final String OPENS = """
            const done = arguments[0];
            const button = document.querySelector('.outcome .button.small');
            window.long = [];
            const begun = performance.now();
            button.click();
            const look = () => {
              const ready = document.querySelector('.drawing svg') && document.querySelector('.transport:not([hidden]) .count')?.textContent;
              if (ready) requestAnimationFrame(() => setTimeout(() => done((performance.now() - begun).toFixed(0) + ' ms, longest task ' + Math.max(0, ...window.long).toFixed(0) + ' ms')));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;
    /** The page's work for a step, from the frame in which it is heard to the end of layout: both ways, every tenth to the next switch. */
    private static final String STEPS = """
            const done = arguments[0];
            const took = [];
            const press = (key, shift) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: shift, bubbles: true }));
            const frame = () => new Promise(next => requestAnimationFrame(next));
            (async () => {
              for (let step = 0; step < 120; step++) {
                let begun = 0;
                let ended = 0;
                requestAnimationFrame(() => { begun = performance.now(); });
                press(step < 60 ? 'ArrowLeft' : 'ArrowRight', step % 10 === 9);
                requestAnimationFrame(() => {
                  document.body.getBoundingClientRect();
                  ended = performance.now();
                });
                await frame();
                await frame();
                if (ended > begun) took.push(ended - begun);
              }
              took.sort((one, other) => one - other);
              const part = share => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
              done(`p50 ${part(0.5)} ms, p99 ${part(0.99)} ms`);
            })();
            """;
    /** How long each event took from happening to being drawn, of those that were drawn while the run went on. */
    private static final String LATENCIES = """
            const [printed, done] = arguments;
            (async () => {
              const address = document.querySelector('.run-actions a').getAttribute('href').replace(/[/]export.*$/, '');
              const times = [];
              for (let from = 0;;) {
                const page = await (await fetch(`${address}/events?from=${from}&count=5000`)).json();
                times.push(...page.events.filter(each => each).map(each => [each[1], each[3]]));
                if (!page.events.length) break;
                from = page.next;
              }
              const first = times.findIndex(([, kind]) => kind === 'ACQUIRED');
              const seen = new Set();
              const late = [];
              for (const { at, drawn } of window.paints) {
                const [from, to] = drawn.split('-').map(Number);
                for (let seq = from; seq <= to; seq++) {
                  if (seen.has(seq) || seq < first) continue;
                  seen.add(seq);
                  late.push(at - (printed + (times[seq][0] - times[first][0]) / 1e6));
                }
              }
              late.sort((one, other) => one - other);
              const part = share => late.length ? late[Math.min(late.length - 1, Math.floor(late.length * share))].toFixed(0) : '–';
              const long = window.long.filter(each => each > 100);
              done(`${times.length} events, ${late.length} drawn while it went on: p50 ${part(0.5)} ms, p99 ${part(0.99)} ms; long tasks ${window.long.length}, over 100 ms ${long.length}, longest ${Math.max(0, ...window.long).toFixed(0)} ms`);
            })();
            """;

    private final List<String> rows = new ArrayList<>(List.of("| what | measured |", "|---|---|"));

    @Test
    void openingAndSteppingAndGrowing(Visit visit) throws IOException {
        visit.browser().driver().manage().timeouts().scriptTimeout(PATIENCE);
        visit.browser().driver().executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
        visit.browser().asks(WATCHES);
        for (int size : SIZES) {
            ended(visit.writes("counter", MANY.formatted(size / 16)).runs("counter"));
            double closed = busy(visit);
            String opening = visit.browser().asksLater(OPENS);
            row("opening a run of " + size, "%s, main thread busy %.0f ms".formatted(opening, busy(visit) - closed));
            for (String tab : List.of("sequence", "schedule", "tasks", "locks", "timeline")) {
                visit.clicks("#tab-" + tab);
                double before = busy(visit);
                String steps = visit.browser().asksLater(STEPS);
                row("a step of " + size + ", " + tab, "%s, main thread busy %.1f ms a step".formatted(steps, (busy(visit) - before) / STEPPED));
            }
            visit.clicks("#tab-sequence");
        }
        visit.clicks(".tools .switch button:nth-child(2)");
        for (int size : SIZES) {
            double idle = busy(visit);
            visit.writes("counter", LIVE.formatted(Math.min(size, 90_000) / 2)).browser().asks("window.long = []; window.paints = []");
            ended(visit.runs("counter"));
            long printed = Long.parseLong(visit.text(Visit.in("counter", ".output")).replaceAll("(?s).*?at ([0-9]+).*", "$1"));
            row("growing, 10,000 events/s, " + size, "main thread busy %.0f ms, ".formatted(busy(visit) - idle) + visit.browser().driver().executeAsyncScript(LATENCIES, printed));
        }
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.write(FILE, rows);
    }

    /** Milliseconds of processor time that the page's main thread has taken: what else the machine does is not in it. */
    private static double busy(Visit visit) {
        var metrics = (List<?>) Objects.requireNonNull(visit.browser().driver().executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics"));
        return metrics.stream().map(metric -> (Map<?, ?>) metric).filter(metric -> "TaskDuration".equals(metric.get("name")))
                .mapToDouble(metric -> 1_000 * ((Number) Objects.requireNonNull(metric.get("value"))).doubleValue()).sum();
    }

    private static void ended(Visit visit) {
        await().atMost(PATIENCE).until(() -> visit.browser().driver().findElements(By.cssSelector(".cell.running")).isEmpty()
                && visit.text(Visit.in("counter", ".outcome")).contains("ms"));
        visit.sees(".drawing svg");
    }

    private void row(String what, String measured) {
        rows.add("| " + what + " | " + measured + " |");
        System.out.println(rows.getLast());
    }
}
