package dev.lockstep.worker.agent;

import dev.lockstep.worker.backend.InnerSteps;
import dev.lockstep.worker.backend.InnerSteps.How;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/**
 * Makes the instance methods of unsynchronised collections and of string builders tell {@code java.lang.Lockstep} before they read
 * or write their own state. It listens only for the one object that a task is calling and others share; for all others this
 * costs a comparison.
 */
final class StepRewriter implements CodeTransform {
    /** The rewritten classes, by internal name. */
    static final List<String> CLASSES = List.of("java/util/ArrayList", "java/util/LinkedList", "java/util/HashMap", "java/util/LinkedHashMap",
            "java/util/TreeMap", "java/util/ArrayDeque", "java/util/PriorityQueue", "java/lang/AbstractStringBuilder");
    private static final ClassDesc DOOR = ClassDesc.of(JdkRewriter.DOOR_NAME);
    private static final MethodTypeDesc STEP = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    /** Fields that no two calls of the program's can disagree about, or that only cache. */
    private static final Set<String> IGNORED = Set.of("keySet", "values", "entrySet", "navigableKeySet", "descendingMap", "comparator", "loadFactor",
            "accessOrder", "coder", "maybeLatin1");

    private final String owner;

    private StepRewriter(String owner) {
        this.owner = owner;
    }

    /** {@return how that method is to be changed} */
    static CodeTransform of(MethodModel method) {
        boolean own = !method.flags().has(java.lang.reflect.AccessFlag.STATIC) && !method.methodName().equalsString("<init>");
        return own ? new StepRewriter(method.parent().orElseThrow().thisClass().asInternalName()) : new HashRewriter();
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case FieldInstruction access -> field(code, access);
            case ArrayLoadInstruction load when load.opcode() == Opcode.AALOAD -> tell(code, InnerSteps.ofElement(How.READS));
            case ArrayStoreInstruction _ -> tell(code, InnerSteps.ofElement(How.WRITES));
            case InvokeInstruction call when movesElements(call) -> tell(code, InnerSteps.ofElement(How.WRITES));
            default -> { }
        }
        code.with(element);
    }

    private static boolean movesElements(InvokeInstruction call) {
        var type = call.owner().asInternalName();
        var name = call.name().stringValue();
        return type.equals("java/lang/System") && name.equals("arraycopy")
                || type.equals("java/util/Arrays") && (name.equals("sort") || name.equals("fill"))
                || type.equals("java/lang/String") && name.equals("getBytes");
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        var name = access.name().stringValue();
        boolean writes = access.opcode() == Opcode.PUTFIELD;
        if (access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC || IGNORED.contains(name)) {
            return;
        }
        boolean mine = access.owner().asInternalName().equals(owner);
        if (name.equals("modCount")) {
            if (writes) {
                tell(code, InnerSteps.of(name, How.WRITES_QUIETLY));
            }
        } else if (mine || writes) {
            tell(code, InnerSteps.of(mine ? name : "elements", writes ? How.WRITES : How.READS));
        }
    }

    private static void tell(CodeBuilder code, int step) {
        code.aload(0).loadConstant(step).invokestatic(DOOR, "step", STEP);
    }
}
