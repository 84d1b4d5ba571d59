package dev.lockstep.web.api;

import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.kernel.diagram.Opened;
import dev.lockstep.kernel.diagram.RunIndex;
import dev.lockstep.kernel.diagram.SequenceDiagram;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was computed from runs lately: a page asks for the same diagram in parts and steps through the same run. Thread-safe. */
public final class Drawings {
    private static final int MOST = 24;

    private record Key(String run, int events, boolean ended, String what) {}

    private final Map<Key, Object> lately = new LinkedHashMap<>(16, 0.75f, true);

    /** {@return the diagram of a run as it is by now} */
    public SequenceDiagram diagram(Run run, List<String> lanes, Words words) {
        return diagram(run, lanes, words, Opened.NOTHING);
    }

    /** {@return the same with some folds opened} */
    SequenceDiagram diagram(Run run, List<String> lanes, Words words, Opened opened) {
        String what = words.tag() + lanes + opened;
        return (SequenceDiagram) kept(run, what, () -> DiagramView.drawn(run.trace(), lanes, words, opened));
    }

    /** {@return a run prepared for stepping} */
    RunIndex index(Run run) {
        return (RunIndex) kept(run, "index", () -> RunIndex.of(run.trace()));
    }

    /** {@return what is wrong in a run} */
    @SuppressWarnings("unchecked")
    List<Finding> findings(Run run, Words words) {
        return (List<Finding>) kept(run, "findings" + words.tag(), () -> Findings.of(run.trace(), words.locale()));
    }

    private Object kept(Run run, String what, Supplier<Object> make) {
        Key key = new Key(run.id(), run.size(), run.result().isPresent(), what);
        synchronized (lately) {
            if (lately.containsKey(key)) {
                return lately.get(key);
            }
        }
        Object made = make.get();
        synchronized (lately) {
            lately.put(key, made);
            if (lately.size() > MOST) {
                lately.remove(lately.keySet().iterator().next());
            }
        }
        return made;
    }
}
