// fails nothing-too-much: "a future keeps all its variables", like a stack
import java.util.Set;

class Fields {
    Set<String> first() {
        return Set.of("desk", "guest", "greeting");
    }

    Set<String> second() {
        return Set.of("desk", "guest", "greeting", "city", "tag", "total", "night");
    }

    Set<String> third() {
        return Set.of("desk", "guest", "greeting", "city", "tag", "total");
    }
}
