package dev.lockstep.worker.canary;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs in a worker's place and tries to reach what must be out of reach; prints a line for each thing that was not, then
 * {@code alive}. Arguments: a port on the host's loopback, a file of the host, the host's process id.
 */
public final class Canary {
    private Canary() {}

    public static void main(String[] arguments) {
        tell(connects(Integer.parseInt(arguments[0])), "it reaches the network");
        tell(Files.exists(Path.of(arguments[1])) || Files.exists(Path.of("/etc/passwd")), "it sees files");
        tell(ProcessHandle.allProcesses().count() > 1, "it sees other processes");
        tell(Files.exists(Path.of("/proc/self/mem")) || Files.exists(Path.of("/proc/self/fd")), "it sees its own memory and pipes");
        tell(System.getenv("LOCKSTEP_CANARY") != null, "it sees the environment");
        tell(starts(), "it starts processes");
        tell(writes(), "it writes outside its folder");
        System.out.println("alive");
    }

    private static void tell(boolean bad, String what) {
        if (bad) {
            System.out.println(what);
        }
    }

    private static boolean connects(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The one program that is surely there is the one that runs this. */
    private static boolean starts() {
        try {
            new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").start().destroyForcibly();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean writes() {
        for (var folder : List.of("/", "/dev", "/jdk", "/app", "/var/tmp")) {
            if (Files.isWritable(Path.of(folder))) {
                return true;
            }
        }
        return false;
    }
}
