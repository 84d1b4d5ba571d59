package dev.lockstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTableTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("limits"), text);
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void everyLimitHasAValueThatItsOwnFileCouldSay(Limit limit) {
        var usual = LimitTable.usual();
        assertThat(limit.parsed(limit.shown(usual.of(limit)))).isEqualTo(usual.of(limit));
    }

    @Test
    void theUsualFileIsThatOfAnInteractiveCell() {
        assertThat(LimitTable.usual().evaluation()).isEqualTo(dev.lockstep.worker.program.Limits.interactive());
    }

    @Test
    void aFileReplacesWhatItNames() throws IOException {
        var table = LimitTable.of(file("# mine\n\nheap = 64 MB\nwall = 3 s\nthreads = 50\n"));
        assertThat(table.shown(Limit.HEAP)).isEqualTo("64 MB");
        assertThat(table.shown(Limit.MEMORY)).as("follows the heap").isEqualTo("832 MB");
        assertThat(table.evaluation().millis()).isEqualTo(3_000);
        assertThat(table.evaluation().tasks()).isEqualTo(50);
        assertThat(table.shown(Limit.OPEN_FILES)).isEqualTo(LimitTable.usual().shown(Limit.OPEN_FILES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heep = 1 MB     | there is no limit heep; there are heap, off-heap
            heap = lots     | heap takes a size, such as 64 MB or 512 KB, not [lots]
            heap = 64       | heap takes a size
            heap = 1 MB     | heap goes from 16 MB to
            wall = 0 s      | wall goes from 1 s to 3600 s
            threads = 1 000 | threads takes a number
            heap            | heap takes a size
            output = 9999999999999 MB | output takes a size
            """)
    void whatItCannotSayIsToldWithItsLine(String line, String told) throws IOException {
        var wrong = file("# one\n" + line + "\n");
        assertThatThrownBy(() -> LimitTable.of(wrong)).isInstanceOf(KernelException.class).hasMessageStartingWith(wrong + ":2: " + told);
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        assertThatThrownBy(() -> LimitTable.of(folder.resolve("none"))).isInstanceOf(KernelException.class).hasMessageContaining("cannot be read");
    }
}
