package dev.lockstep.worker.rewrite;

import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All learner classes of a session, by internal name: resolves members as the JVM does, and the hierarchy for stack maps. */
final class LearnerTypes implements ClassHierarchyResolver {
    private static final ClassHierarchyResolver JDK = ClassHierarchyResolver.defaultResolver();

    private final Map<String, ClassFacts> classes = new HashMap<>();

    void add(ClassFacts facts) {
        classes.put(facts.name(), facts);
    }

    Optional<ClassFacts> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** {@return the field that an access through {@code owner} means, if a learner class declares it} */
    Optional<FieldFacts> field(String owner, String name, String descriptor) {
        String key = FieldFacts.key(name, descriptor);
        return declaring(owner, facts -> facts.fields().containsKey(key)).map(facts -> facts.fields().get(key));
    }

    /** {@return whether another task can see it change: final fields it can when their object is known before they are written} */
    boolean changes(FieldFacts field) {
        return field.changes() || field.isOfConstructors() && find(field.owner()).filter(facts ->
                facts.construction().late().contains(field.key()) || facts.superclass().filter(this::leaks).isPresent()).isPresent();
    }

    /** {@return whether a constructor of the learner's class {@code name}, or of one above it, hands its object to other code} */
    boolean leaks(String name) {
        return find(name).filter(facts -> facts.construction().leaks() || facts.superclass().filter(this::leaks).isPresent()).isPresent();
    }

    /** {@return the learner class whose declaration a call through {@code owner} finds first} */
    Optional<ClassFacts> method(String owner, String name, String descriptor) {
        return declaring(owner, facts -> facts.methods().contains(name + descriptor));
    }

    private Optional<ClassFacts> declaring(String owner, Function<ClassFacts, Boolean> declares) {
        Optional<ClassFacts> here = find(owner);
        if (here.isEmpty() || declares.apply(here.get())) {
            return here;
        }
        return parents(here.get()).map(parent -> declaring(parent, declares)).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> parents(ClassFacts facts) {
        return Stream.concat(facts.interfaces().stream(), facts.superclass().stream());
    }

    /** {@return the first class above {@code name}, itself included, that is no learner's} */
    String jdkSuperclass(String name) {
        return find(name).flatMap(ClassFacts::superclass).map(this::jdkSuperclass).orElse(name);
    }

    /** {@return whether using {@code name} for the first time must run a static initialiser of a learner} */
    boolean initialises(String name) {
        return find(name).map(this::initialises).orElse(false);
    }

    private boolean initialises(ClassFacts facts) {
        return facts.initialiser() || !facts.isInterface() && (facts.superclass().map(this::initialises).orElse(false)
                || facts.interfaces().stream().anyMatch(this::initialisesByDefaults));
    }

    private boolean initialisesByDefaults(String name) {
        return find(name).map(facts -> facts.initialiser() && facts.defaults()
                || facts.interfaces().stream().anyMatch(this::initialisesByDefaults)).orElse(false);
    }

    /** {@return whether objects of {@code name} (a learner's class or the JDK's) are also of type {@code type}} */
    boolean isA(String name, Class<?> type) {
        if (type == Object.class) {
            return true;
        }
        Optional<ClassFacts> learner = find(name);
        return learner.map(facts -> parents(facts).anyMatch(parent -> isA(parent, type)))
                .orElseGet(() -> JdkTypes.find(name).map(type::isAssignableFrom).orElse(false));
    }

    @Override
    public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc type) {
        String descriptor = type.descriptorString();
        Optional<ClassFacts> learner = find(descriptor.substring(1, descriptor.length() - 1));
        if (learner.isEmpty()) {
            ClassHierarchyInfo known = JDK.getClassInfo(type);
            // A class that nobody knows fails when it is linked; until then any merge is as good as another.
            return known == null ? ClassHierarchyInfo.ofInterface() : known;
        }
        ClassFacts facts = learner.get();
        return facts.isInterface() ? ClassHierarchyInfo.ofInterface()
                : ClassHierarchyInfo.ofClass(facts.superclass().map(ClassDesc::ofInternalName).orElseThrow());
    }

    /** {@return the static fields that a reset of {@code facts} zeroes} */
    static List<FieldFacts> state(ClassFacts facts) {
        return facts.fields().values().stream().filter(FieldFacts::isState)
                .sorted(Comparator.comparing(FieldFacts::key)).toList();
    }
}
