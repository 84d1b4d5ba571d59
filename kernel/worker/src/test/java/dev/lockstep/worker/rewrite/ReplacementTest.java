package dev.lockstep.worker.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.hook.Replaces;
import dev.lockstep.worker.wire.Request.ClassBytes;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplacementTest {
    @BeforeEach
    void noCallsYet() {
        JdkCalls.CALLS.clear();
    }

    private static Object run(String body) {
        String source = "import java.util.*; import java.util.concurrent.locks.*; import java.util.function.*;\n"
                + "class Main { static Object run() throws Exception { " + body + " }\n"
                + "  static class Mine extends Thread { Mine() { super(\"mine\"); } void go() throws Exception { start(); sleep(7); } }\n"
                + "  static class Own extends Thread { @Override public void start() { setName(\"own\"); }\n"
                + "    public static void sleep(long n) { } void go() throws Exception { start(); sleep(8); super.notify(); } }\n"
                + "  static class MyRandom extends Random { MyRandom() { super(); new Random(); } }\n"
                + "  static class MyLock extends ReentrantLock { boolean locked; @Override public void lock() { locked = true; } } }\n";
        List<ClassBytes> compiled = Compiler.compile("Main.java", source);
        return new Learner(new Rewriter(new Replacements(List.of(JdkCalls.class))).rewrite(compiled).classes()).run("Main");
    }

    @Test
    void theMostSpecificReplacementIsCalled() {
        run("Lock a = new ReentrantLock(); a.lock(); ReentrantLock b = new ReentrantLock(); b.lock(); return null;");
        assertThat(JdkCalls.CALLS).containsExactly("Lock.lock on ReentrantLock", "ReentrantLock.lock");
    }

    @Test
    void aLearnersOwnMethodIsNotReplaced() {
        Object locked = run("MyLock l = new MyLock(); l.lock(); new Own().go(); return l.locked;");
        assertThat(locked).isEqualTo(true);
        assertThat(JdkCalls.CALLS).containsExactly("notify");
    }

    @Test
    void inheritedMethodsAreReplacedInSubclasses() {
        run("new Mine().go(); Mine.sleep(9L); new int[0].notify(); return null;");
        assertThat(JdkCalls.CALLS).containsExactly("start mine", "sleep 7", "sleep 9", "notify");
    }

    @Test
    void methodReferencesAreReplacedToo() {
        Object thread = run("Supplier<Thread> s = Thread::currentThread; Consumer<Lock> c = Lock::lock; c.accept(new MyLock());"
                + "Lock l = new ReentrantLock(); Runnable r = l::lock; r.run(); DoubleSupplier d = Math::random;"
                + "LongFunction<Random> f = Random::new; f.apply(6); return s.get().getName() + d.getAsDouble();");
        assertThat(thread).isEqualTo(Thread.currentThread().getName() + 0.5);
        assertThat(JdkCalls.CALLS).containsExactly("Lock.lock on MyLock", "Lock.lock on ReentrantLock", "new Random 6", "currentThread",
                "Math.random");
    }

    @Test
    void constructorsBecomeFactoriesWhateverTheirArgumentsAre() {
        Object value = run("boolean yes = true; Random r = new Random(yes ? new Random(3).nextLong() * 0 + 4 : 5L);"
                + "new Random(); new MyRandom(); return r.nextInt();");
        assertThat(value).isEqualTo(new Random(5).nextInt());
        assertThat(JdkCalls.CALLS).containsExactly("new Random 3", "new Random 4", "new Random", "new Random");
    }

    @Test
    void everyReplacementOfTheHooksFitsAMethodOfTheJdk() throws ReflectiveOperationException {
        for (Class<?> type : Replacements.classes()) {
            for (Method method : type.getDeclaredMethods()) {
                Replaces replaces = method.getAnnotation(Replaces.class);
                if (replaces != null) {
                    fits(method, replaces);
                }
            }
        }
        for (Method method : JdkCalls.class.getDeclaredMethods()) {
            fits(method, method.getAnnotation(Replaces.class));
        }
    }

    private static void fits(Method method, Replaces replaces) throws ReflectiveOperationException {
        assertThat(Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())).as(method.toString()).isTrue();
        List<Class<?>> types = Arrays.asList(method.getParameterTypes());
        assertThat(types.getLast()).as(method.toString()).isEqualTo(int.class);
        boolean constructor = replaces.name().equals("<init>");
        boolean receiver = !replaces.isStatic() && !constructor;
        Class<?>[] arguments = types.subList(receiver ? 1 : 0, types.size() - 1).toArray(Class<?>[]::new);
        Executable replaced = constructor ? replaces.owner().getConstructor(arguments)
                : replaces.owner().getMethod(replaces.name(), arguments);
        assertThat(constructor || Modifier.isStatic(replaced.getModifiers()) == replaces.isStatic()).as(method.toString()).isTrue();
        Class<?> result = replaced instanceof Method original ? original.getReturnType() : replaces.owner();
        assertThat(result.isAssignableFrom(method.getReturnType()) || !result.isPrimitive()).as(method.toString()).isTrue();
    }
}
