// fails nothing-missing: "code only goes forward"; the loop comes back and reads night and tag again
import java.util.Set;

class Fields {
    Set<String> first() {
        return Set.of("desk", "guest");
    }

    Set<String> second() {
        return Set.of("desk", "guest", "city", "total");
    }

    Set<String> third() {
        return Set.of("guest", "city");
    }
}
