package dev.lockstep.kernel.shell;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which learner class extends which: stack maps cannot be written without it. */
final class Family {
    private final Set<ClassDesc> interfaces = new HashSet<>();
    private final Map<ClassDesc, ClassDesc> parents = new HashMap<>();

    void add(byte[] bytes) {
        var model = ClassFile.of().parse(bytes);
        var name = model.thisClass().asSymbol();
        interfaces.remove(name);
        parents.remove(name);
        if (model.flags().has(AccessFlag.INTERFACE)) {
            interfaces.add(name);
        } else {
            parents.put(name, model.superclass().map(parent -> parent.asSymbol()).orElse(ConstantDescs.CD_Object));
        }
    }

    ClassHierarchyResolver resolver() {
        return ClassHierarchyResolver.of(interfaces, parents).orElse(ClassHierarchyResolver.defaultResolver());
    }
}
