// fails hangs: "any switch between the two loses the wake-up"
import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of("reader", "writer", "reader", "writer");
    }
}
