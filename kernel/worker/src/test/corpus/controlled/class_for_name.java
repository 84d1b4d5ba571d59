// row: `Class.forName`, reflection and method handles into learner classes
// how: the initialiser runs, controlled
// wrong: Threw
class Right {
    static int runs;
    static class Lazy {
        static { runs++; }
        static int twice(int n) { return 2 * n; }
        Lazy() { }
    }
    static class Other {
        static { runs++; }
        Other() { }
    }
    static class Third {
        static { runs++; }
        static int count = 3;
        static int triple(int n) { return count * n; }
    }

    static void main() throws Throwable {
        Class.forName(Lazy.class.getName());
        assert runs == 1;
        Lazy.class.getDeclaredMethod("twice", int.class).invoke(null, 2);
        Other.class.getDeclaredConstructor().newInstance();
        assert runs == 2 : runs;
        var handle = MethodHandles.lookup().findStatic(Third.class, "triple", MethodType.methodType(int.class, int.class));
        assert (int) handle.invokeExact(2) == 6 : "its initialiser ran";
        assert runs == 3;
    }
}

class Wrong {
    static class Lazy {
        static int value = 1;
        static void add() { value++; }
    }

    static void main() throws Throwable {
        var add = Lazy.class.getDeclaredMethod("add");
        All.run(() -> add.invoke(null), () -> add.invoke(null));
        assert Lazy.value == 3;
    }
}
