package dev.lockstep.worker.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Makes collections that call the program's code under a monitor, and streams that print, tell {@code java.lang.Lockstep} before they take it: a task that
 * stopped in such code has it still, and the thread that carries all tasks must not block. What they leave is found out later.
 */
final class MonitorRewriter implements CodeTransform {
    private static final String SYNCHRONIZED = "java/util/Collections$Synchronized";
    /** The rewritten classes, by internal name. */
    static final List<String> CLASSES = List.of("java/io/PrintStream", "java/util/concurrent/ConcurrentHashMap", "java/util/concurrent/CopyOnWriteArrayList",
            "java/util/concurrent/CopyOnWriteArrayList$COWSubList", SYNCHRONIZED + "Collection", SYNCHRONIZED + "Set", SYNCHRONIZED + "SortedSet",
            SYNCHRONIZED + "NavigableSet", SYNCHRONIZED + "List", SYNCHRONIZED + "RandomAccessList", SYNCHRONIZED + "Map",
            SYNCHRONIZED + "SortedMap", SYNCHRONIZED + "NavigableMap");

    private static final ClassDesc DOOR = ClassDesc.of(JdkRewriter.DOOR_NAME);
    private static final MethodTypeDesc APPROACH = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof MonitorInstruction monitor && monitor.opcode() == Opcode.MONITORENTER) {
            code.dup().invokestatic(DOOR, "approach", APPROACH);
        }
        code.with(element);
    }
}
