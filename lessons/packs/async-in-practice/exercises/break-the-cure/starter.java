import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of(); // "A1", "A2", "B1", "B2"
    }
}
