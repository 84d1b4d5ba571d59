package dev.lockstep.kernel.diagram;

import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.program.Sighting.Part;
import dev.lockstep.worker.trace.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what the engine saw in a schedule. */
record Sighted(Words words) {
    Finding finding(Sighting sighting, long seq) {
        var parts = sighting.parts();
        return new Finding(sighting.kind(), "", seq, parts.stream().map(Part::task).distinct().toList(), objects(sighting),
                parts.stream().flatMap(part -> Stream.of(part.otherAt(), part.at())).toList(), sentence(sighting), advice(sighting.kind()));
    }

    private String sentence(Sighting sighting) {
        var parts = sighting.parts();
        return switch (sighting.kind()) {
            case LOCK_ORDER -> words.of("lockOrder", parts.stream().map(this::taking).collect(Collectors.joining(words.of("clauses"))));
            default -> throw new IllegalArgumentException("not worded: [" + sighting.kind() + "]");
        };
    }

    private String advice(Kind kind) {
        return words.of(switch (kind) {
            case LOCK_ORDER -> "lockOrder.advice";
            default -> throw new IllegalArgumentException("not worded: [" + kind + "]");
        });
    }

    private static List<String> objects(Sighting sighting) {
        return sighting.parts().stream().map(part -> sighting.kind() == Kind.LOCK_ORDER ? part.other() : part.object())
                .filter(label -> !label.isEmpty()).distinct().toList();
    }

    private String taking(Part part) {
        return words.of("lockOrder.part", part.name(), part.other(), part.object(), place(part.at()), place(part.otherAt()));
    }

    private String place(String at) {
        return at.isEmpty() ? "" : words.of("place", at);
    }
}
