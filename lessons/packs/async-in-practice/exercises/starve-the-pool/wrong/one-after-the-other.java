// fails starves: "two requests on two threads are always stuck"; the first child had its thread in time
import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of("A", "A", "B", "B");
    }
}
