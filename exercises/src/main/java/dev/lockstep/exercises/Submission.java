package dev.lockstep.exercises;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * One file as handed in.
 *
 * @param name of the file, for places
 * @param text empty when it was refused
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param refusal a sentence why it was not even read, or empty
 */
public record Submission(String name, String text, String digest, String refusal) {
    /** Longest file that is read. */
    static final int MOST_BYTES = 256 << 10;

    /** {@return text that somebody typed} */
    public static Submission of(String name, String text) {
        return new Submission(fileName(name), text, Digests.sha256(text.getBytes(StandardCharsets.UTF_8)), "");
    }

    /**
     * {@return a file of that disk}
     *
     * @throws GradeException when it cannot be read at all
     */
    public static Submission read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new GradeException("There is no file " + file + " to grade.");
            }
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return of(file.getFileName().toString(), in.readNBytes(MOST_BYTES + 1));
            }
        } catch (IOException e) {
            throw new GradeException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@return what stands for a link, which is never followed} */
    public static Submission link(String name) {
        return new Submission(fileName(name), "", Digests.sha256(new byte[0]), "This is a link and not a file. Hand in the file itself.");
    }

    /** {@return the bytes of a file} */
    public static Submission of(String name, byte[] bytes) {
        var digest = Digests.sha256(bytes);
        if (bytes.length > MOST_BYTES) {
            return new Submission(fileName(name), "", digest, "This file is longer than 256 KB. Hand in only what you wrote.");
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            return new Submission(fileName(name), decoder.decode(ByteBuffer.wrap(bytes)).toString(), digest, "");
        } catch (CharacterCodingException e) {
            return new Submission(fileName(name), "", digest, "This file is not UTF-8 text. Save it as UTF-8 and hand it in again.");
        }
    }

    /** Places name this file and must not be taken for one of the pack's. */
    private static String fileName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        boolean usable = last.matches("[\\p{L}\\p{N}_.-]{1,80}\\.java") && !last.equals("checks.java") && !last.equals("given.java");
        return usable ? last : "submission.java";
    }
}
