// fails starves: "a parent blocks the pool by itself"; one parent leaves a thread for its child
import java.util.List;

class Schedule {
    List<String> turns() {
        return List.of("B", "B");
    }
}
