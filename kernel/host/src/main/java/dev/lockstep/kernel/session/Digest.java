package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Cell;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The digest of what a cell's run depends on: its own text and that of the cells above it. */
final class Digest {
    private Digest() {}

    static String of(List<Cell> notebook, Cell cell) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var above : Notebook.above(notebook, cell)) {
                add(sha, above);
            }
            add(sha, cell);
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest sha, Cell cell) {
        var bytes = (cell.id() + "\n" + cell.source()).getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
    }
}
