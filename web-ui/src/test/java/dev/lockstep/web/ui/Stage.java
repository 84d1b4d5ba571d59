package dev.lockstep.web.ui;

import dev.lockstep.kernel.Limit;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.kernel.Sandboxing;
import dev.lockstep.web.Browser;
import dev.lockstep.web.LockstepServer;
import dev.lockstep.web.ServerOptions;
import dev.lockstep.web.ServerOptions.Containment;
import dev.lockstep.web.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a visit to a real server with a real kernel: both, and the browser, are started once for all test classes. */
final class Stage implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Stage.class);
    private static final AtomicInteger VISITS = new AtomicInteger();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Open open = test.getRoot().getStore(HERE).getOrComputeIfAbsent(Open.class, type -> Open.start("/"), Open.class);
        return open.visit();
    }

    /** A server and a browser that look at each other. Close it. */
    record Open(Browser browser, LockstepServer server, Path folder, AtomicBoolean entered) implements AutoCloseable, ExtensionContext.Store.CloseableResource {
        Open(Browser browser, LockstepServer server, Path folder) {
            this(browser, server, folder, new AtomicBoolean());
        }

        static Open start(String basePath) {
            try {
                Path folder = Files.createTempDirectory("lockstep-visit");
                Browser browser = Browser.open(folder.resolve("profile"));
                return new Open(browser, server(folder, TestData.port(), basePath), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static LockstepServer server(Path folder, int port, String basePath) throws IOException {
            // On a busy machine a browser may take longer than a cell usually may.
            var patient = new Containment(LimitTable.usual().with(Limit.WALL, 60), Sandboxing.AUTO);
            return LockstepServer.start(ServerOptions.in(TestData.in(folder.resolve("data"))).withPort(port).withBasePath(basePath).withContainment(patient));
        }

        /** {@return a visit to a scratch notebook that nobody has seen, where nothing is remembered} Of the same origin, any page will do for that. */
        Visit visit() {
            browser.goes(entered.getAndSet(true) ? server.address() + "icon.svg" : server.url());
            browser.asksLater("""
                    const done = arguments[0];
                    localStorage.clear();
                    const headers = { 'X-Lockstep': '1', 'Content-Type': 'application/json' };
                    fetch('api/kept').then(answer => answer.json()).then(({ kept }) => Promise.all(Object.keys(kept).map(name =>
                      fetch(`api/kept/${name}`, { method: 'POST', headers, body: '{"value":null}' })))).then(() => { localStorage.clear(); done(); });
                    """);
            browser.forgetsComplaints();
            return new Visit(browser, server.address(), "#/scratch/visit-" + VISITS.incrementAndGet());
        }

        @Override
        public void close() {
            browser.close();
            server.close();
        }
    }
}
