package dev.lockstep.worker.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.trace.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Race.Access READ = new Race.Access(1, "a", false, "P.java:3");
    private static final Race.Access WRITE = new Race.Access(2, "b", true, "P.java:7");
    private static final Sighting.Part ONE = new Sighting.Part(1, "a", "L", "P.java:3", "M", "P.java:2");
    private static final Sighting.Part OTHER = new Sighting.Part(2, "b", "M", "P.java:7", "L", "P.java:6");

    private static Found part(List<Race> races, List<Sighting> sightings) {
        return new Found(1, 0, true, false, -1, false, 0, Optional.empty(), Optional.empty(), List.of(), "", "", List.of(), races, sightings, "");
    }

    @Test
    void whatTwoPartsSawFromBothEndsIsToldOnce() {
        var one = part(List.of(new Race("P.x", READ, WRITE)), List.of(new Sighting(Kind.LOCK_ORDER, List.of(ONE, OTHER), false)));
        var other = part(List.of(new Race("P.x", WRITE, READ), new Race("P.w", READ, WRITE)),
                List.of(new Sighting(Kind.LOCK_ORDER, List.of(OTHER, ONE), false)));
        var whole = Merge.of(List.of(one, other));
        assertThat(whole.races()).extracting(Race::variable).containsExactly("P.w", "P.x");
        assertThat(whole.races().getLast()).isEqualTo(one.races().getFirst());
        assertThat(whole.sightings()).isEqualTo(one.sightings());
    }
}
