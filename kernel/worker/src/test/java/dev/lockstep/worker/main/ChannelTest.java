package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.wire.Reply;
import dev.lockstep.worker.wire.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ChannelTest {
    @Test
    void aReplyThatIsTooLargeIsRefusedWithASentence() throws IOException {
        var sent = new ByteArrayOutputStream();
        var channel = new Channel(InputStream.nullInputStream(), sent);
        channel.send(new Reply.Output("cell-1", 0, false, "x".repeat(Wire.MAX_FRAME + 1)));
        channel.send(new Reply.Pong(7));
        var in = new DataInputStream(new ByteArrayInputStream(sent.toByteArray()));
        assertThat(Wire.read(in, Reply.class)).isInstanceOfSatisfying(Reply.Refused.class,
                refused -> assertThat(refused.why()).startsWith("what there is to tell is too much to be sent"));
        assertThat(Wire.read(in, Reply.class)).isEqualTo(new Reply.Pong(7));
    }
}
