import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of(); // "A" or "B", as often as you like
    }
}
