package dev.lockstep.worker.agent;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rewrites the JDK classes that start, park, wake or time threads, so that they ask {@code java.lang.Lockstep} first. Only method
 * bodies change. This list and {@link #redirect} are all that is changed of the JDK.
 */
final class JdkRewriter {
    static final String DOOR_NAME = "java.lang.Lockstep";
    static final ClassDesc DOOR = ClassDesc.of(DOOR_NAME);
    private static final ClassDesc ORDERED = ClassDesc.of("java.util.LinkedHashSet");
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    /** The rewritten classes, by internal name. */
    static final List<String> CLASSES = List.of(
            "java/lang/Thread", "java/lang/ThreadBuilders", "java/lang/ThreadBuilders$BoundVirtualThread", "java/lang/Runtime",
            "java/time/Clock", "java/time/Clock$SystemClock", "java/util/Date", "java/util/Timer", "java/util/Timer$ThreadReaper", "java/util/TimerTask",
            "java/util/TimerThread", "java/util/concurrent/AbstractExecutorService", "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/CompletableFuture$Signaller", "java/util/concurrent/CountedCompleter",
            "java/util/concurrent/DelayScheduler", "java/util/concurrent/Exchanger", "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ForkJoinTask", "java/util/concurrent/FutureTask", "java/util/concurrent/LinkedTransferQueue$DualNode",
            "java/util/concurrent/Phaser$QNode", "java/util/concurrent/ScheduledThreadPoolExecutor",
            "java/util/concurrent/ScheduledThreadPoolExecutor$ScheduledFutureTask",
            "java/util/concurrent/SubmissionPublisher$BufferedSubscription", "java/util/concurrent/ThreadLocalRandom",
            "java/util/concurrent/ThreadPerTaskExecutor", "java/util/concurrent/ThreadPoolExecutor",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject", "java/util/concurrent/locks/LockSupport",
            "java/util/concurrent/locks/StampedLock");

    private JdkRewriter() {}

    static ClassFile classFile() {
        return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())));
    }

    /** {@return the class as the JDK has it, with its calls redirected} */
    static byte[] redirect(byte[] bytes) {
        var classFile = classFile();
        return classFile.transformClass(classFile.parse(bytes), (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(method, MethodTransform.transformingCode(body(method)));
            } else {
                builder.with(element);
            }
        });
    }

    private static CodeTransform body(MethodModel method) {
        var owner = method.parent().orElseThrow().thisClass().asInternalName();
        var calls = StepRewriter.CLASSES.contains(owner) ? StepRewriter.of(method) : HashRewriter.CLASSES.contains(owner) ? new HashRewriter() : new Body(method);
        return MonitorRewriter.CLASSES.contains(owner) ? calls.andThen(new MonitorRewriter()) : calls;
    }

    /** The redirections, for one method body. */
    private static final class Body implements CodeTransform {
        private final String owner;
        private final String name;
        private final MethodTypeDesc type;

        Body(MethodModel method) {
            owner = method.parent().orElseThrow().thisClass().asInternalName();
            name = method.methodName().stringValue();
            type = method.methodTypeSymbol();
        }

        @Override
        public void atStart(CodeBuilder code) {
            if (isTold()) {
                code.aload(0).aload(1).invokestatic(DOOR, "told", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
            }
            if (owner.equals("java/lang/Thread") && name.equals("alive")) {
                askAlive(code);
            } else if (owner.equals("java/lang/Thread") && name.equals("join") && type.parameterList().equals(List.of(CD_long))) {
                ask(code.aload(0).lload(1), "join", MethodTypeDesc.of(CD_boolean, THREAD, CD_long), CodeBuilder::return_);
            } else if (isHandOver()) {
                handOver(code);
            } else if (owner.equals("java/lang/Runtime") && (name.equals("exit") || name.equals("halt"))) {
                code.iload(1).invokestatic(DOOR, "exit", MethodTypeDesc.of(CD_void, CD_int));
            }
        }

        /** Where a job begins or ends, is given away, or its result is there. */
        private boolean isHandOver() {
            return switch (owner) {
                case "java/util/concurrent/ForkJoinTask" -> name.equals("doExec") || name.equals("fork") || name.equals("awaitDone");
                case "java/util/concurrent/CountedCompleter" -> name.equals("tryComplete") || name.equals("propagateCompletion");
                case "java/util/concurrent/FutureTask" -> name.equals("finishCompletion");
                case "java/util/concurrent/CompletableFuture" -> name.equals("postComplete") || name.equals("completeThrowable");
                case "java/util/concurrent/ThreadPoolExecutor" -> name.equals("execute");
                default -> false;
            };
        }

        /** Where a pool is given a job, or a future its failure. */
        private boolean isTold() {
            return switch (owner) {
                case "java/util/concurrent/FutureTask" -> name.equals("setException");
                case "java/util/concurrent/CompletableFuture" -> name.equals("completeThrowable") || name.equals("completeExceptionally");
                case "java/util/concurrent/ThreadPoolExecutor" -> name.equals("execute");
                default -> false;
            };
        }

        private void job(CodeBuilder code, InvokeInstruction call) {
            boolean ofPool = owner.equals("java/util/concurrent/ThreadPoolExecutor");
            if (ofPool) {
                handOver(code);
            }
            code.with(call);
            if (ofPool) {
                handOver(code);
            }
        }

        private static void handOver(CodeBuilder code) {
            code.invokestatic(DOOR, "handOver", MethodTypeDesc.of(CD_void));
        }

        private static void askAlive(CodeBuilder code) {
            var real = code.newLabel();
            code.aload(0).invokestatic(DOOR, "alive", MethodTypeDesc.of(CD_int, THREAD)).dup().iflt(real).ireturn();
            code.labelBinding(real).pop();
        }

        private static void ask(CodeBuilder code, String question, MethodTypeDesc type, Consumer<CodeBuilder> whenMine) {
            var real = code.newLabel();
            code.invokestatic(DOOR, question, type).ifeq(real);
            whenMine.accept(code);
            code.labelBinding(real);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction && isHandOver()) {
                handOver(code);
                if (name.equals("fork")) {
                    // Whoever takes the job may be done with it before this task goes on.
                    code.invokestatic(DOOR, "yieldNow", MethodTypeDesc.of(CD_boolean)).pop();
                }
                code.with(element);
            } else if (element instanceof NewObjectInstruction made && isWorkers(made.className().asInternalName())) {
                code.new_(ORDERED);
            } else if (element instanceof MonitorInstruction monitor && owner.startsWith("java/util/Timer")) {
                boolean enters = monitor.opcode() == Opcode.MONITORENTER;
                either(code.dup(), enters ? "enter" : "leave", MethodTypeDesc.of(CD_boolean, CD_Object), CodeBuilder::pop, monitor);
            } else if (element instanceof InvokeInstruction call && call.name().equalsString("onCompletion") && isHandOver()) {
                handOver(code);
                code.with(element);
            } else if (element instanceof InvokeInstruction call) {
                redirect(code, call, call.owner().asInternalName() + "." + call.name().stringValue());
            } else {
                code.with(element);
            }
        }

        /** A pool's workers in the order of their start: as a hash set they would be interrupted in another order each time. */
        private boolean isWorkers(String type) {
            return owner.equals("java/util/concurrent/ThreadPoolExecutor") && type.equals("java/util/HashSet");
        }

        /** What a thread draws depends on its id, which no two runs share. */
        private void idOf(CodeBuilder code, InvokeInstruction call) {
            if (owner.equals("java/util/concurrent/ThreadLocalRandom")) {
                code.pop().lconst_0();
            } else {
                code.with(call);
            }
        }

        private void redirect(CodeBuilder code, InvokeInstruction call, String called) {
            switch (called) {
                case "java/lang/System.nanoTime", "java/lang/System.currentTimeMillis" ->
                    code.invokestatic(DOOR, call.name().stringValue(), call.typeSymbol());
                case "java/lang/Thread.threadId" -> idOf(code, call);
                case "java/lang/Runnable.run" -> job(code, call);
                case "java/util/HashSet.<init>" -> code.invokespecial(
                        isWorkers(call.owner().asInternalName()) ? ORDERED : call.owner().asSymbol(), "<init>", call.typeSymbol());
                case "jdk/internal/misc/VM.getNanoTimeAdjustment" -> adjustment(code, call);
                case "java/lang/Object.wait" -> await(code, call);
                case "java/lang/Object.notify" -> wake(code, call);
                case "jdk/internal/misc/Unsafe.park" -> park(code, call);
                case "jdk/internal/misc/Unsafe.unpark" ->
                    either(code.dup(), "unpark", MethodTypeDesc.of(CD_boolean, CD_Object), CodeBuilder::pop2, call);
                case "java/lang/Thread.start0" ->
                    either(code.dup(), "start", MethodTypeDesc.of(CD_boolean, THREAD), CodeBuilder::pop, call);
                case "java/lang/Thread.interrupt0" ->
                    either(code.dup(), "interrupted", MethodTypeDesc.of(CD_boolean, THREAD), CodeBuilder::pop, call);
                case "java/lang/Thread.sleepNanos0" ->
                    either(code.dup2(), "sleep", MethodTypeDesc.of(CD_boolean, CD_long), CodeBuilder::pop2, call);
                case "java/lang/Thread.getThreads" -> threads(code, call);
                case "java/lang/Thread.yield0" ->
                    either(code, "yieldNow", MethodTypeDesc.of(CD_boolean), CodeBuilder::nop, call);
                case "jdk/internal/vm/ContinuationSupport.isSupported" -> virtualThreads(code, call);
                default -> code.with(call);
            }
        }

        private void await(CodeBuilder code, InvokeInstruction call) {
            if (!owner.startsWith("java/util/Timer")) {
                code.with(call);
                return;
            }
            if (call.typeSymbol().parameterCount() == 0) {
                code.lconst_0();
            }
            code.invokestatic(DOOR, "await", MethodTypeDesc.of(CD_void, CD_Object, CD_long));
        }

        /** What {@code Instant.now} adds to the second it has seen before. */
        private static void adjustment(CodeBuilder code, InvokeInstruction call) {
            var real = code.newLabel();
            var end = code.newLabel();
            code.invokestatic(DOOR, "mine", MethodTypeDesc.of(CD_boolean)).ifeq(real);
            code.invokestatic(DOOR, "nanosSince", MethodTypeDesc.of(CD_long, CD_long)).goto_(end);
            code.labelBinding(real).with(call).labelBinding(end);
        }

        private void wake(CodeBuilder code, InvokeInstruction call) {
            if (owner.startsWith("java/util/Timer")) {
                code.invokestatic(DOOR, "wake", MethodTypeDesc.of(CD_void, CD_Object));
            } else {
                code.with(call);
            }
        }

        /** A task's virtual thread is one that is bound to its thread: it then starts, parks and ends like every other. */
        private void virtualThreads(CodeBuilder code, InvokeInstruction call) {
            if (!owner.equals("java/lang/ThreadBuilders") || !name.equals("newVirtualThread")) {
                code.with(call);
                return;
            }
            code.invokestatic(DOOR, "mine", MethodTypeDesc.of(CD_boolean)).iconst_1().ixor();
        }

        /** The JVM knows nothing of the threads that are tasks. */
        private static void threads(CodeBuilder code, InvokeInstruction call) {
            var ours = code.newLabel();
            code.invokestatic(DOOR, "threads", MethodTypeDesc.of(THREAD.arrayType())).dup().ifnonnull(ours).pop().with(call).labelBinding(ours);
        }

        private static void park(CodeBuilder code, InvokeInstruction call) {
            int time = code.allocateLocal(TypeKind.LONG);
            int absolute = code.allocateLocal(TypeKind.INT);
            code.lstore(time).istore(absolute).iload(absolute).lload(time);
            var real = code.newLabel();
            var end = code.newLabel();
            code.invokestatic(DOOR, "park", MethodTypeDesc.of(CD_boolean, CD_boolean, CD_long)).ifeq(real);
            code.pop().goto_(end).labelBinding(real).iload(absolute).lload(time).with(call).labelBinding(end);
        }

        /** Asks; when mine, drops the call's operands, else makes the call. */
        private static void either(
                CodeBuilder code, String question, MethodTypeDesc type, Consumer<CodeBuilder> drop, Instruction call) {
            var real = code.newLabel();
            var end = code.newLabel();
            code.invokestatic(DOOR, question, type).ifeq(real);
            drop.accept(code);
            code.goto_(end).labelBinding(real).with(call).labelBinding(end);
        }
    }
}
