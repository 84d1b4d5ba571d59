// fails nothing-too-much: keeps what it is only waiting for
import java.util.Set;

class Fields {
    Set<String> first() {
        return Set.of("desk", "guest", "city");
    }

    Set<String> second() {
        return Set.of("desk", "guest", "city", "tag", "total", "night", "price");
    }

    Set<String> third() {
        return Set.of("guest", "city", "answer");
    }
}
