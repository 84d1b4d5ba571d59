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
            case BLOCKED_EXECUTOR -> words.of("starved", parts.getFirst().other(),
                    parts.stream().map(this::waiting).collect(Collectors.joining(words.of("clauses"))));
            case BUSY_POLL -> said("spins", parts.getFirst());
            case LEAK -> said("leak", parts.getFirst());
            case LOST_FAILURE -> said("lostFailure", parts.getFirst());
            default -> throw new IllegalArgumentException("not worded: [" + sighting.kind() + "]");
        };
    }

    private String advice(Kind kind) {
        return words.of(switch (kind) {
            case LOCK_ORDER -> "lockOrder.advice";
            case BLOCKED_EXECUTOR -> "starved.advice";
            case BUSY_POLL -> "spins.advice";
            case LEAK -> "leak.advice";
            case LOST_FAILURE -> "lostFailure.advice";
            default -> throw new IllegalArgumentException("not worded: [" + kind + "]");
        });
    }

    private String said(String key, Part part) {
        return words.of(key, part.name(), place(part.at()), part.object(), part.other());
    }

    private String waiting(Part part) {
        return words.of(part.otherAt().isEmpty() ? "starved.job" : "starved.given", part.name(), part.object(), place(part.at()), place(part.otherAt()));
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
