import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of("A1", "B2");
    }
}
