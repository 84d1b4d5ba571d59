import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;

class Initialisers {
    static final StringBuilder LOG = new StringBuilder();
    static final int CONSTANT = 42;
    static final long COMPUTED;
    static int counter = 10;
    static { LOG.append("main "); COMPUTED = System.getProperty("java.version").length() > 0 ? 5L : 6L; }

    static class Base { static { LOG.append("base "); } static int base = 1; static void touch() { LOG.append("touched "); } }
    static class Derived extends Base { static { LOG.append("derived "); } static final int K = Integer.parseInt("7");
        static final int C = 3; }
    static class Never { static { LOG.append("never "); } static final String S = "constant"; }
    interface Config { List<String> NAMES = make("config"); int SIZE = NAMES.size(); static int size() { return NAMES.size(); } }
    interface WithDefault { Object X = make("default"); default int two() { return 2; } }
    interface Bare { Object X = make("bare"); int three(); }
    static class Impl implements WithDefault, Bare { static { LOG.append("impl "); } public int three() { return 3; } }
    static class Fails { static int x = Integer.parseInt("no"); }
    static class Single { private static final Single INSTANCE = new Single(); private int hits;
        static Single get() { INSTANCE.hits++; return INSTANCE; } }
    static class Cycle1 { static int a = Cycle2.b + 1; }
    static class Cycle2 { static int b = Cycle1.a + 1; }
    static class Nested { static class Deep { static String name = Nested.prefix + "deep"; } static String prefix = "p" + counter++; }

    static List<String> make(String name) { LOG.append(name).append(' '); List<String> l = new ArrayList<>(); l.add(name); return l; }

    enum Level {
        LOW(1) { @Override int twice() { return 2; } }, HIGH(5);
        private final int n; private int uses; private static final int LIMIT = Integer.parseInt("9");
        static { LOG.append("level "); }
        Level(int n) { this.n = n; }
        int twice() { uses++; return 2 * n + uses + LIMIT; }
    }
    enum Lonely { A, B; static final EnumMap<Lonely, String> NAMES = new EnumMap<>(Lonely.class);
        static { for (Lonely l : values()) { NAMES.put(l, l.name()); } } }
    enum Third { X, Y }

    static String kind(Level level) { return switch (level) { case LOW -> "low"; case HIGH -> "high"; }; }

    static String run() {
        String s = "" + Derived.C + Never.S + LOG;
        s += Derived.K + ":" + Derived.base + LOG;
        Derived.touch();
        s += Config.size() + "" + Config.SIZE + new Impl().two() + new Impl().three() + LOG;
        Config.NAMES.add("more");
        s += Config.NAMES + Impl.class.getSimpleName() + Bare.X;
        try { s += Fails.x; } catch (ExceptionInInitializerError e) { s += "EIIE " + e.getCause().getClass().getSimpleName(); }
        Single.get(); s += Single.get().hits;
        s += Cycle1.a + " " + Cycle2.b + Nested.Deep.name + counter;
        s += EnumSet.allOf(Third.class) + "" + Third.valueOf("Y") + Lonely.NAMES;
        s += Level.LOW.twice() + Level.HIGH.twice() + Level.HIGH.twice() + kind(Level.valueOf("HIGH")) + List.of(Level.values());
        return s + COMPUTED + CONSTANT + LOG;
    }
}
