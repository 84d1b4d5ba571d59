import java.util.Set;

class Fields {
    Set<String> first() {
        return Set.of("desk", "guest");
    }

    Set<String> second() {
        return Set.of("desk", "guest", "city", "tag", "total", "night");
    }

    Set<String> third() {
        return Set.of("guest", "city");
    }
}
