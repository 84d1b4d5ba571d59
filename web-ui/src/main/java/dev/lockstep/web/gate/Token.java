package dev.lockstep.web.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret that lets a browser in: 192 random bits, kept in the data folder so that a cookie survives a restart. */
public record Token(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

    /** {@return the folder's token, made when there is none; readable by its owner alone where the file system can say so} */
    public static Token in(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve("token");
        if (Files.exists(file)) {
            String text = Files.readString(file).strip();
            if (SHAPE.matcher(text).matches()) {
                return new Token(text);
            }
            Files.delete(file);
        }
        byte[] bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        Token token = new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        Files.createFile(file, ownerOnly());
        Files.writeString(file, token.text, StandardOpenOption.WRITE);
        return token;
    }

    /** Compares in constant time. */
    boolean is(String guess) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[…]";
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
    }
}
