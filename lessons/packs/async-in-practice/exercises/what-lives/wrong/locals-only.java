// fails nothing-missing: "parameters need no keeping"
import java.util.Set;

class Fields {
    Set<String> first() {
        return Set.of();
    }

    Set<String> second() {
        return Set.of("city", "tag", "total", "night");
    }

    Set<String> third() {
        return Set.of("city");
    }
}
