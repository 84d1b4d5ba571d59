// fails hangs: "whoever comes late is never woken"
import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of("writer", "writer", "reader", "reader");
    }
}
