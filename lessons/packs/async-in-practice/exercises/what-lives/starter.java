import java.util.Set;

class Fields {
    Set<String> first() {
        return Set.of(); // names of variables, such as "guest"
    }

    Set<String> second() {
        return Set.of();
    }

    Set<String> third() {
        return Set.of();
    }
}
