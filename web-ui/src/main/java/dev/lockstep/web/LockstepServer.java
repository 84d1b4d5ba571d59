package dev.lockstep.web;

import dev.lockstep.kernel.Advice;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.web.api.Adviser;
import dev.lockstep.web.assets.ImportMap;
import dev.lockstep.web.gate.Gate;
import dev.lockstep.web.gate.GateFilter;
import dev.lockstep.web.gate.Token;
import dev.lockstep.web.notebook.SessionOpener;
import dev.lockstep.web.notebook.StoreException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * A running server, on loopback unless told otherwise; {@link #close} ends it and every session that it opened. It opens no browser: whoever starts
 * it knows whether there is a display.
 */
public final class LockstepServer implements AutoCloseable {
    /** A learner's cell is at most a quarter of this. */
    private static final long MOST_BODY_BYTES = 1 << 20;

    /** What runs learners' code: sessions for notebooks, a kernel for grades, which may still have to get ready. */
    record Engine(SessionOpener sessions, Supplier<Kernel> kernel, Adviser adviser) {}

    private final Javalin javalin;
    private final Application application;
    private final AutoCloseable sessions;
    private final DataFolder folder;
    private final Token token;
    private final int port;
    private final String address;

    private LockstepServer(Javalin javalin, Application application, AutoCloseable sessions, DataFolder folder, Token token, int port,
            String address) {
        this.javalin = javalin;
        this.application = application;
        this.sessions = sessions;
        this.folder = folder;
        this.token = token;
        this.port = port;
        this.address = address;
    }

    /** {@return a server that answers}; throws {@link ServerException} with a sentence when it cannot be had */
    public static LockstepServer start(ServerOptions options) {
        DataFolder folder = DataFolder.open(options.dataFolder());
        try {
            WarmingKernel kernel = new WarmingKernel(KernelOptions.in(folder.path().resolve("kernel"))
                    .withLimits(options.kernel().limits()).withSandboxing(options.kernel().sandboxing()));
            LockstepServer server = start(options, folder, new Engine(kernel, kernel::kernel,
                    (who, above, cell, question) -> kernel.kernel().advise(who, above, cell, question)), kernel);
            // Not before: linking a worker and answering the first page would fight for the same cores.
            kernel.warm();
            return server;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** {@return a server with sessions from elsewhere} */
    static LockstepServer start(ServerOptions options, SessionOpener sessions) {
        DataFolder folder = DataFolder.open(options.dataFolder());
        try {
            return start(options, folder, new Engine(sessions, () -> {
                throw new ServerException("There is no kernel here to grade with.");
            }, (_, _, _, _) -> new Advice.Nothing()), () -> {});
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static LockstepServer start(ServerOptions options, DataFolder folder, Engine engine, AutoCloseable sessions) {
        ServerSocketChannel door = Doorstep.bind(options.entrance().address(), options.port(), options.orNext());
        try {
            return start(options, folder, engine, sessions, door);
        } catch (IOException e) {
            Doorstep.leave(door);
            throw new ServerException("The data folder [%s] cannot be written: %s.".formatted(folder.path(), e.getMessage()), e);
        } catch (StoreException e) {
            Doorstep.leave(door);
            throw new ServerException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            Doorstep.leave(door);
            throw e;
        }
    }

    private static LockstepServer start(ServerOptions options, DataFolder folder, Engine engine, AutoCloseable sessions,
            ServerSocketChannel door) throws IOException {
        int port = Doorstep.port(door);
        Token token = Token.in(folder.path());
        ImportMap map = ImportMap.ofClassPath();
        Entrance entrance = options.entrance();
        Gate.Way way = entrance.header().isPresent() ? Gate.Way.PROXY : entrance.keys().isPresent() ? Gate.Way.TLS : Gate.Way.PLAIN;
        Gate gate = Gate.of(token, port, options.basePath(), entrance.names(), way);
        GateFilter filter = new GateFilter(gate, map.hash(), entrance.header().orElse("Host"), way != Gate.Way.PLAIN);
        Optional<SslContextFactory.Server> tls = entrance.keys().map(Keys::of);
        Application application = new Application(options, folder.path(), engine, map);
        Javalin javalin = Javalin.create(config -> {
            jetty(config, door, filter, tls);
            application.addTo(config, options.basePath());
        }).start();
        LockstepServer server = new LockstepServer(javalin, application, sessions, folder, token, port, entrance.origin(port) + options.basePath());
        folder.note(server.address());
        return server;
    }

    private static void jetty(JavalinConfig config, ServerSocketChannel door, GateFilter gate, Optional<SslContextFactory.Server> tls) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MOST_BODY_BYTES;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.addConnector((server, http) -> connector(server, http, door, tls));
        config.jetty.modifyServletContextHandler(handler ->
                handler.addFilter(new FilterHolder(gate), "/*", EnumSet.of(DispatcherType.REQUEST)));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ServerSocketChannel door, Optional<SslContextFactory.Server> tls) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ServerConnector connector = tls.map(keys -> new ServerConnector(server, keys, plain)).orElseGet(() -> new ServerConnector(server, plain));
        try {
            connector.open(door);
        } catch (IOException e) {
            throw new ServerException("Port %d cannot be used: %s.".formatted(Doorstep.port(door), e.getMessage()), e);
        }
        return connector;
    }

    /** {@return the address for a first visit, token included} */
    public String url() {
        return address() + "?token=" + token.text();
    }

    /** {@return the address for a first visit that begins with the pack named first, if one was} */
    public String firstUrl() {
        return url() + application.firstPage();
    }

    /** {@return the address without the token} */
    public String address() {
        return address;
    }

    /** {@return the port that was taken in the end} */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        application.close();
        javalin.stop();
        try {
            sessions.close();
        } catch (Exception e) {
            throw new ServerException("The workers could not all be ended: " + e.getMessage(), e);
        } finally {
            folder.close();
        }
    }
}
