package dev.lockstep.web;

import dev.lockstep.web.api.AdviceRoutes;
import dev.lockstep.web.api.Adviser;
import dev.lockstep.web.api.Catalogue;
import dev.lockstep.web.api.CellRoutes;
import dev.lockstep.web.api.Drawings;
import dev.lockstep.web.api.GradeRoutes;
import dev.lockstep.web.api.KeptRoutes;
import dev.lockstep.web.api.LibraryRoutes;
import dev.lockstep.web.api.NotebookRoutes;
import dev.lockstep.web.api.PackRoutes;
import dev.lockstep.web.api.Refusals;
import dev.lockstep.web.api.RunRoutes;
import dev.lockstep.web.assets.AssetRoutes;
import dev.lockstep.web.assets.ImportMap;
import dev.lockstep.web.grade.Gradings;
import dev.lockstep.web.notebook.Desks;
import dev.lockstep.web.notebook.Library;
import dev.lockstep.web.notebook.RunShelf;
import dev.lockstep.web.notebook.Store;
import dev.lockstep.web.page.RunPage;
import dev.lockstep.web.socket.SocketRoutes;
import dev.lockstep.web.store.DatabaseStore;
import dev.lockstep.worker.program.Limits;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Everything behind the gate, put together: desks, shelf, packs and the routes to them. */
final class Application implements AutoCloseable {
    private static final int MOST_RUNS = 300;
    private static final long MOST_EVENTS = 4_000_000;
    private static final Duration TIDY = Duration.ofMinutes(1);
    /** What a desk has taken in since is lost when the process is killed. */
    private static final Duration SAVE = Duration.ofMillis(400);

    /** The longest that a server which ends goes on keeping what has just run. */
    private static final Duration PACK = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Desks desks;
    private final Store store;
    private final RunShelf shelf;
    private final Drawings drawings = new Drawings();
    private final Catalogue catalogue;
    private final Limits limits;
    private final Library library;
    private final Gradings gradings;
    private final Adviser adviser;
    private final SocketRoutes sockets;
    private final PackWatch watch;
    private final ImportMap map;
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable RunPage page;
    private final CountDownLatch closed = new CountDownLatch(1);

    Application(ServerOptions options, Path data, LockstepServer.Engine engine, ImportMap map) {
        this.map = map;
        this.limits = options.kernel().limits().evaluation();
        this.store = DatabaseStore.in(data);
        this.shelf = new RunShelf(MOST_RUNS, MOST_EVENTS, store);
        this.catalogue = Catalogue.read(options.packs(), shelf);
        this.desks = new Desks(engine.sessions(), catalogue::plans, shelf, store, Desks.Room.usual(), InstantSource.system());
        this.library = new Library(desks, store);
        this.gradings = new Gradings(engine.kernel(), shelf, (grading, exercise) -> GradeRoutes.keep(store, grading, exercise));
        this.adviser = engine.adviser();
        this.sockets = new SocketRoutes(desks, shelf, catalogue, drawings, json);
        this.watch = new PackWatch(options.packs(), place -> {
            catalogue.refresh(place);
            desks.authored();
        });
        watch.start();
        Thread.ofVirtual().name("tidy").start(() -> again(TIDY, desks::tidy));
        Thread.ofVirtual().name("save").start(() -> again(SAVE, desks::save));
    }

    void addTo(JavalinConfig config, String base) {
        config.jsonMapper(new JavalinJackson3(json, true));
        Refusals.addTo(config.routes);
        config.routes.get(base + "healthz", context -> context.result("ok"));
        new PackRoutes(catalogue).addTo(config.routes, base);
        new GradeRoutes(catalogue, gradings, store).addTo(config.routes, base);
        new KeptRoutes(store).addTo(config.routes, base);
        new NotebookRoutes(desks, shelf, catalogue, store, limits).addTo(config.routes, base);
        new CellRoutes(desks).addTo(config.routes, base);
        new LibraryRoutes(library, desks, catalogue).addTo(config.routes, base);
        new AdviceRoutes(desks, catalogue, adviser).addTo(config.routes, base);
        new RunRoutes(desks, shelf, drawings, this::page).addTo(config.routes, base);
        sockets.addTo(config, base);
        new AssetRoutes(map).addTo(config.routes, base);
    }

    /** Made when the first run is taken along, and kept. */
    private synchronized RunPage page() {
        if (page == null) {
            page = new RunPage(map, json::writeValueAsString);
        }
        return page;
    }

    /** {@return where a visit begins, such as {@code #/lesson/PACK/LESSON}; empty for the scratch page} */
    String firstPage() {
        return catalogue.firstPage().orElse("");
    }

    private void again(Duration pause, Runnable what) {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                carefully(what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What went wrong once is tried again the next time. */
    private static void carefully(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.error("a task that is done now and then failed", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        watch.close();
        sockets.close();
        gradings.close();
        desks.close();
        shelf.settle(PACK);
        store.close();
    }
}
