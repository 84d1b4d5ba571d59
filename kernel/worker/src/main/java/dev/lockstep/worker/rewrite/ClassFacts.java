package dev.lockstep.worker.rewrite;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What other classes must know of a learner class to be rewritten.
 *
 * @param name internal name
 * @param fields by {@link FieldFacts#key}
 * @param methods name and descriptor, joined
 * @param initialiser whether it has a static initialiser that does more than switch assertions on
 * @param hands whether that initialiser may hand the class to other threads before it is done: it makes lambdas, or runs code of the learner's
 * @param defaults whether it is an interface with methods that have a body, which are initialised with their classes
 * @param construction what others may see of its objects before those are done
 */
record ClassFacts(String name, Optional<String> superclass, List<String> interfaces, int flags, String simpleName,
        Map<String, FieldFacts> fields, Set<String> methods, boolean initialiser, boolean hands, boolean defaults,
        Construction construction) {

    private static final Pattern WRAPPER = Pattern.compile("REPL/\\$JShell\\$\\d+[A-Z]*");

    static ClassFacts of(ClassModel model) {
        String name = model.thisClass().asInternalName();
        Map<String, FieldFacts> fields = new HashMap<>();
        for (FieldModel field : model.fields()) {
            FieldFacts facts = FieldFacts.of(name, field);
            fields.put(facts.key(), facts);
        }
        Set<String> methods = new HashSet<>();
        boolean initialiser = false;
        boolean hands = false;
        boolean bodies = false;
        for (MethodModel method : model.methods()) {
            methods.add(method.methodName().stringValue() + method.methodType().stringValue());
            initialiser |= method.methodName().equalsString("<clinit>") && !onlyAssertions(method);
            hands |= method.methodName().equalsString("<clinit>") && handsOut(method, model.flags().has(AccessFlag.ENUM));
            bodies |= method.code().isPresent() && (method.flags().flagsMask() & ClassFile.ACC_STATIC) == 0;
        }
        int flags = model.flags().flagsMask();
        return new ClassFacts(name, model.superclass().map(ClassEntry::asInternalName),
                model.interfaces().stream().map(ClassEntry::asInternalName).toList(), flags, simpleName(model, name), fields, methods,
                initialiser, hands, bodies && (flags & ClassFile.ACC_INTERFACE) != 0, Construction.of(model));
    }

    /** {@return whether JShell made it to hold what is declared at the top level of a cell} */
    boolean isWrapper() {
        return WRAPPER.matcher(name).matches();
    }

    boolean isInterface() {
        return (flags & ClassFile.ACC_INTERFACE) != 0;
    }

    boolean isEnum() {
        return (flags & ClassFile.ACC_ENUM) != 0;
    }

    ClassDesc symbol() {
        return ClassDesc.ofInternalName(name);
    }

    /** {@return how the learner calls a member: top-level variables and methods by their name alone} */
    String member(String memberName) {
        return isWrapper() ? memberName : simpleName + '.' + memberName;
    }

    /** {@return the class that holds its static fields: an interface's must be final, so they live beside it} */
    String fieldHolder() {
        return isInterface() ? name + "$lockstep" : name;
    }

    private static boolean onlyAssertions(MethodModel initialiser) {
        List<Instruction> code = initialiser.code().stream().flatMap(body -> body.elementStream())
                .filter(Instruction.class::isInstance).map(Instruction.class::cast).toList();
        // ldc, desiredAssertionStatus, ifne, iconst_1, goto, iconst_0, putstatic, return
        return code.size() == 8 && code.get(6) instanceof FieldInstruction field
                && field.name().equalsString(FieldFacts.ASSERTIONS);
    }

    private static boolean handsOut(MethodModel initialiser, boolean isEnum) {
        return initialiser.code().stream().flatMap(body -> body.elementStream()).anyMatch(element -> switch (element) {
            case InvokeDynamicInstruction dynamic -> dynamic.bootstrapMethod().owner().displayName().equals("LambdaMetafactory");
            case InvokeInstruction call -> !isEnum && !call.owner().asInternalName().startsWith("java/");
            default -> false;
        });
    }

    private static String simpleName(ClassModel model, String name) {
        Optional<String> declared = model.findAttribute(Attributes.innerClasses()).map(InnerClassesAttribute::classes).stream()
                .flatMap(List::stream).filter(inner -> inner.innerClass().asInternalName().equals(name)).findFirst()
                .flatMap(InnerClassInfo::innerName).map(Utf8Entry::stringValue);
        return declared.orElseGet(() -> {
            String last = name.substring(name.lastIndexOf('/') + 1);
            return last.replaceFirst("^\\$JShell\\$\\d+[A-Z]*\\$", "");
        });
    }
}
