package dev.lockstep.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP request over a socket, exactly as given: it may lie about Host and Origin, as an attacker would. */
final class RawClient {
    record Reply(int status, Map<String, String> headers, byte[] bytes) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";

    RawClient(int port) {
        this.port = port;
        headers.put("Host", "127.0.0.1:" + port);
    }

    /** {@return a client that has been let in} */
    static RawClient inside(LockstepServer server) {
        String token = server.url().substring(server.url().indexOf("token=") + 6);
        return new RawClient(server.port()).with("Cookie", "lockstep-%d=%s".formatted(server.port(), token));
    }

    RawClient with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RawClient without(String name) {
        headers.remove(name);
        return this;
    }

    Reply get(String path) throws IOException {
        return ask("GET", path);
    }

    /** Posts as our own page would; {@link #with} may change each part first. */
    Reply post(String path, String json) throws IOException {
        body = json;
        headers.putIfAbsent("Origin", "http://127.0.0.1:" + port);
        headers.putIfAbsent("X-Lockstep", "1");
        headers.putIfAbsent("Content-Type", "application/json");
        return ask("POST", path);
    }

    Reply ask(String method, String path) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append(headers.containsKey("Upgrade") ? "" : "Connection: close\r\n");
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    private static Reply read(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ?", 2);
            headers.merge(parts[0], parts[1], (a, b) -> a + "\n" + b);
        }
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", status == 101 ? "0" : "-1"));
        byte[] rest = length < 0 ? socket.getInputStream().readAllBytes() : socket.getInputStream().readNBytes(length);
        return new Reply(status, headers, rest);
    }
}
