// fails hangs: "a parked reader stays parked", although its waker is kept and called
import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of("reader", "reader", "writer", "writer");
    }
}
