package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A Java that is too old has to be able to say so. */
class OlderJavaTest {
    private static final int JAVA_8 = 52;
    private static final int JAVA_25 = 69;

    @Test
    void theFirstClassIsReadByJavas8AndLater() throws IOException {
        assertThat(version("Start")).isEqualTo(JAVA_8);
        assertThat(version("Lockstep")).isEqualTo(JAVA_25);
    }

    private static int version(String type) throws IOException {
        try (var in = new DataInputStream(Objects.requireNonNull(Lockstep.class.getResourceAsStream(type + ".class")))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }
}
