package dev.lockstep.web;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A data folder that this server alone uses until it is closed; the address of the server is left in it for whoever comes second. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new ServerException(("Another Lockstep already uses the data folder [%s]%s. Use that one, stop it, or choose another "
                        + "folder with --data.").formatted(path, other(path)));
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new ServerException("The data folder [%s] cannot be used: %s. Choose another one with --data."
                    .formatted(path, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String other(Path path) throws IOException {
        Path note = path.resolve("server.address");
        return Files.exists(note) ? ": it is at " + Files.readString(note).strip() : "";
    }

    Path path() {
        return path;
    }

    /** Leaves word where the server is. */
    void note(String address) throws IOException {
        Files.writeString(path.resolve("server.address"), address, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("server.address"));
            channel.close();
        } catch (IOException e) {
            throw new ServerException("The data folder [%s] could not be let go.".formatted(path), e);
        }
    }
}
