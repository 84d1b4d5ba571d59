package dev.lockstep.worker.net;

import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A channel's options. Those of the buffers' sizes count, the others are only remembered. */
final class Options {
    private static final int BUFFER = 65_536;

    private final Map<SocketOption<?>, @Nullable Object> values = new LinkedHashMap<>();

    static Options ofListener() {
        var options = new Options();
        options.values.put(StandardSocketOptions.SO_RCVBUF, BUFFER);
        options.values.put(StandardSocketOptions.SO_REUSEADDR, false);
        options.values.put(StandardSocketOptions.SO_REUSEPORT, false);
        return options;
    }

    static Options ofSocket() {
        var options = ofListener();
        options.values.put(StandardSocketOptions.SO_SNDBUF, BUFFER);
        options.values.put(StandardSocketOptions.SO_KEEPALIVE, false);
        options.values.put(StandardSocketOptions.SO_LINGER, -1);
        options.values.put(StandardSocketOptions.TCP_NODELAY, false);
        options.values.put(StandardSocketOptions.IP_TOS, 0);
        return options;
    }

    <T> void set(SocketOption<T> name, @Nullable T value) {
        refuseUnknown(name);
        if (!name.type().isInstance(value)) {
            throw new IllegalArgumentException("Invalid value '" + value + "'");
        }
        values.put(name, value);
    }

    <T> T get(SocketOption<T> name) {
        refuseUnknown(name);
        return Objects.requireNonNull(name.type().cast(values.get(name)));
    }

    Set<SocketOption<?>> supported() {
        return Set.copyOf(values.keySet());
    }

    private void refuseUnknown(SocketOption<?> name) {
        if (!values.containsKey(name)) {
            throw new UnsupportedOperationException("'" + name + "' not supported");
        }
    }
}
