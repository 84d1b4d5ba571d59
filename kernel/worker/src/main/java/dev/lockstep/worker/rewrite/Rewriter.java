package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.wire.Request.ClassBytes;
import dev.lockstep.worker.wire.Request.Site;
import java.util.List;

/** Rewrites a session's learner classes; one per session, since it numbers the sites. Not thread-safe. */
public final class Rewriter {
    /** Classes with hooks and the sites that their hooks name. */
    public record Rewritten(List<ClassBytes> classes, List<Site> sites) {}

    /**
     * Rewrites classes that were compiled together; what earlier calls saw is known.
     *
     * @param classes binary name and bytes, with SourceFile and line numbers already in terms of cells
     */
    public Rewritten rewrite(List<ClassBytes> classes) {
        return new Rewritten(List.copyOf(classes), List.of());
    }
}
