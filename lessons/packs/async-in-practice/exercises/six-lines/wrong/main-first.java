// fails all-of-them: "async = later"; the other thread may be quicker than main
import java.util.List;

class Prediction {
    List<List<Integer>> orders() {
        return List.of(List.of(1, 2, 5, 3, 4, 6));
    }
}
