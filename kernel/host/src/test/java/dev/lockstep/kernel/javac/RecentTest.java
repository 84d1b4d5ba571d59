package dev.lockstep.kernel.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> away = new ArrayList<>();
    private final Recent<String> recent = new Recent<>(2, away::add);

    private String get(String name) {
        return recent.get(name, () -> name.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void whatWasNotUsedForLongestIsPutAwayWhenThereIsOneTooMany() {
        get("a");
        get("b");
        assertThat(get("a")).isEqualTo("A");
        assertThat(away).isEmpty();
        get("c");
        assertThat(away).containsExactly("B");
        recent.remove("a");
        recent.remove("a");
        assertThat(away).containsExactly("B", "A");
    }
}
