// fails can-happen: "async = parallel, so anything may come anywhere"
import java.util.List;

class Prediction {
    List<List<Integer>> orders() {
        return List.of(
            List.of(1, 2, 3, 4, 5, 6),
            List.of(1, 2, 3, 5, 4, 6),
            List.of(1, 2, 5, 3, 4, 6),
            List.of(1, 2, 4, 3, 5, 6),
            List.of(1, 3, 2, 4, 5, 6));
    }
}
