// fails shortest: starves, with two turns that change nothing
import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of("B", "A", "B", "A");
    }
}
