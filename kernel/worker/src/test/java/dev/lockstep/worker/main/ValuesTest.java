package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.worker.program.Value;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {
    enum Colour { RED, GREEN }

    record Pair(String name, List<Integer> counts, Colour colour) {}

    @SuppressWarnings("unused")
    private static void taken(List<Integer> list, Pair pair, int[] array, char letter, long number, double real) {}

    private static Type type(int index) throws NoSuchMethodException {
        return ValuesTest.class.getDeclaredMethod("taken", List.class, Pair.class, int[].class, char.class, long.class, double.class)
                .getGenericParameterTypes()[index];
    }

    @Test
    void whatIsEncodedDecodesToAnEqualObject() throws NoSuchMethodException {
        var pair = new Pair("é", List.of(1, 2), Colour.GREEN);
        assertThat(Values.decode(Values.encode(pair).orElseThrow(), type(1))).isEqualTo(pair);
        assertThat(Values.decode(Values.encode(List.of(3)).orElseThrow(), type(0))).isEqualTo(List.of(3));
        assertThat(Values.decode(Values.encode(new int[] {1, 2}).orElseThrow(), type(2))).isEqualTo(new int[] {1, 2});
        assertThat(Values.decode(Values.encode('x').orElseThrow(), type(3))).isEqualTo('x');
        assertThat(Values.decode(new Value.Whole(5), type(4))).isEqualTo(5L);
        assertThat(Values.decode(new Value.Whole(5), type(5))).isEqualTo(5.0);
    }

    @Test
    void aShapeThatTheParameterDoesNotHaveIsRefused() {
        for (var value : List.of(new Value.Structure("Pair", List.of()), new Value.Constant("Colour", "BLUE"), new Value.Nothing())) {
            assertThatThrownBy(() -> Values.decode(value, int.class)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Values.decode(new Value.Constant("Colour", "BLUE"), Colour.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.decode(new Value.Whole(1L << 40), int.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOutsideTheVocabularyHasNoValue() {
        assertThat(Values.encode(new Object())).isEmpty();
        assertThat(Values.encode(Map.of())).isEmpty();
        var endless = new java.util.ArrayList<Object>();
        endless.add(endless);
        assertThat(Values.encode(endless)).isEmpty();
    }

    @Test
    void valuesReadAsTheirAuthorsWouldWriteThem() {
        assertThat(Display.of("a\"b")).isEqualTo("\"a\\\"b\"");
        assertThat(Display.of(new int[][] {{1}, {2, 3}})).isEqualTo("[[1], [2, 3]]");
        assertThat(Display.of(Map.of("k", 'c'))).isEqualTo("{\"k\"='c'}");
        assertThat(Display.of("x".repeat(10_000))).hasSizeLessThan(4_100);
        assertThat(Display.of(new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException();
            }
        })).contains("IllegalStateException");
    }
}
