// fails can-happen: "a callback always runs later", although its future had its value already
import java.util.List;

class Prediction {
    List<List<Integer>> orders() {
        return List.of(
            List.of(1, 5, 2, 3, 4, 6),
            List.of(1, 5, 3, 4, 2, 6));
    }
}
