package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Table;
import dev.lockstep.worker.program.Table.Column;
import dev.lockstep.worker.program.Table.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TablesTest {
    record Person(String name, int age) {}

    record Other(String name) {}

    /** Reading it through its accessor would run what the learner wrote there. */
    record Sly(int value) {
        @Override
        public int value() {
            throw new IllegalStateException("not to be called");
        }
    }

    @Test
    void recordsOfOneTypeAreRowsWithTheirComponentsAsColumns() {
        assertThat(Tables.of(List.of(new Person("Ann \"A\"", 3), new Person("Bo", 41)))).contains(new Table(Kind.RECORDS,
                List.of(new Column("name", false), new Column("age", true)), List.of(List.of("Ann \"A\"", "3"), List.of("Bo", "41")), 2));
        assertThat(Tables.of(new Person[] {new Person("Cy", 1)}).orElseThrow().rows()).containsExactly(List.of("Cy", "1"));
        assertThat(Tables.of(List.of(new Sly(7))).orElseThrow().rows()).containsExactly(List.of("7"));
    }

    @Test
    void numbersAreOneColumnAndAMapIsKeysAndValues() {
        assertThat(Tables.of(new int[] {3, 1}).orElseThrow()).isEqualTo(new Table(Kind.NUMBERS, List.of(new Column("", true)), List.of(List.of("3"), List.of("1")), 2));
        assertThat(Tables.of(List.of(1.5, 2L)).orElseThrow().kind()).isEqualTo(Kind.NUMBERS);
        assertThat(Tables.of(new TreeMap<>(Map.of("a", 1, "b", 2))).orElseThrow().rows()).containsExactly(List.of("a", "1"), List.of("b", "2"));
        assertThat(Tables.of(Map.of("k", new Person("Ann", 3))).orElseThrow().columns())
                .containsExactly(new Column("", false), new Column("name", false), new Column("age", true));
    }

    @Test
    void whatIsNoTableIsNone() {
        var mixed = new ArrayList<Object>(List.of(new Person("Ann", 3), new Other("Bo")));
        for (var value : new Object[] {mixed, List.of(), List.of(1), List.of("a", "b"), Collections.singletonList(null), "text", 7, Map.of(), new Person("a", 1)}) {
            assertThat(Tables.of(value)).as("%s", value).isEmpty();
        }
        assertThat(Tables.of(null)).isEmpty();
    }

    @Test
    void muchIsCutAndTheTotalIsTold() {
        var table = Tables.of(IntStream.range(0, 100_000).toArray()).orElseThrow();
        assertThat(table.rows()).hasSize(Table.MAX_ROWS);
        assertThat(table.total()).isEqualTo(100_000);
        assertThat(Tables.of(List.of(new Person("x".repeat(10_000), 1))).orElseThrow().rows().getFirst().getFirst()).hasSize(Table.MAX_TEXT + 1);
    }
}
