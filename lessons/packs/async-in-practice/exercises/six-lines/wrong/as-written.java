// fails all-of-them: "lines run as they are written"
import java.util.List;

class Prediction {
    List<List<Integer>> orders() {
        return List.of(List.of(1, 2, 3, 4, 5, 6));
    }
}
