package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.wire.Request.ClassBytes;
import dev.lockstep.worker.wire.Request.Site;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rewrites a session's learner classes; one per session, since it numbers the sites. Not thread-safe. */
public final class Rewriter {
    /** Classes with hooks and the sites that their hooks name. */
    public record Rewritten(List<ClassBytes> classes, List<Site> sites) {
        public Rewritten {
            classes = List.copyOf(classes);
            sites = List.copyOf(sites);
        }
    }

    private final LearnerTypes types = new LearnerTypes();
    private final CallRules rules;
    private final Sites sites = new Sites();
    private final ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types));

    public Rewriter() {
        this(Replacements.all());
    }

    Rewriter(Replacements replacements) {
        this.rules = new CallRules(types, replacements);
    }

    /**
     * Rewrites classes that were compiled together; what earlier calls saw is known.
     *
     * @param classes binary name and bytes, with SourceFile and line numbers already in terms of cells
     * @throws RewriteException when the code names what is not a learner's to name, or a method is too long
     */
    public Rewritten rewrite(List<ClassBytes> classes) {
        List<ClassModel> models = new ArrayList<>();
        for (ClassBytes learner : classes) {
            ClassModel model = format.parse(learner.bytes());
            ReservedNames.check(model);
            models.add(model);
        }
        models.forEach(model -> types.add(ClassFacts.of(model)));
        List<ClassBytes> rewritten = new ArrayList<>();
        models.forEach(model -> rewrite(model, rewritten));
        return new Rewritten(rewritten, sites.drain());
    }

    private void rewrite(ClassModel model, List<ClassBytes> rewritten) {
        ClassFacts facts = types.find(model.thisClass().asInternalName()).orElseThrow();
        ClassRewriter rewriter = new ClassRewriter(format, new ClassContext(model, facts, types, rules, sites));
        try {
            rewritten.add(new ClassBytes(facts.name().replace('/', '.'), rewriter.rewrite(model)));
        } catch (IllegalArgumentException tooLarge) {
            throw new RewriteException("A method of " + facts.simpleName() + " is too long to be run step by step: split it.", tooLarge);
        }
        Optional<byte[]> holder = rewriter.fieldHolder();
        holder.ifPresent(bytes -> rewritten.add(new ClassBytes(facts.fieldHolder().replace('/', '.'), bytes)));
    }
}
