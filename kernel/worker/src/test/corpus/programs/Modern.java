import java.util.List;
import java.util.Optional;

class Modern {
    sealed interface Shape permits Circle, Square, Pair {}
    record Circle(double r) implements Shape { Circle { if (r < 0) { throw new IllegalArgumentException("negative"); } } static int made; }
    record Square(int side) implements Shape { Square() { this(7); } int area() { return side * side; } }
    record Pair<A extends Shape, B extends Shape>(A left, B right) implements Shape {}
    enum Color implements java.util.function.IntUnaryOperator { RED { public int applyAsInt(int x) { return x; }
        }, GREEN { public int applyAsInt(int x) { return -x; } } }

    static String describe(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 10 -> "big " + i;
            case Integer i -> "int " + i;
            case String s -> switch (s) { case "a", "b" -> "letter"; case "Aa", "BB" -> "collision " + s;
                default -> { String t = s + "?"; yield t; } };
            case Circle(double r) -> "circle " + r;
            case Pair(Circle(var r), Square(int side)) -> "pair " + r + side;
            case Shape s -> "shape";
            case Color c when c == Color.RED -> "red";
            case int[] array -> "array " + array.length;
            default -> o.getClass().getSimpleName();
        };
    }

    static int old(int n) {
        int steps = 0;
        loop:
        while (true) {
            switch (n) {
                case 1: break loop;
                case 2: n = 1; continue;
                case 3: case 100: n = 2; continue loop;
                default: n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps++;
            }
            do { steps += 10; } while (steps % 7 != 0 && steps < 40);
        }
        return steps;
    }

    static class Resource implements AutoCloseable {
        static StringBuilder log = new StringBuilder(); final String name;
        Resource(String name) { this.name = name; log.append("+").append(name); }
        public void close() { log.append("-").append(name); if (name.equals("bad")) { throw new IllegalStateException("close"); } }
    }

    static String resources(String second) {
        try (Resource a = new Resource("a"); Resource b = new Resource(second)) {
            if (second.equals("throw")) { throw new RuntimeException("body"); }
            return "ok";
        } catch (RuntimeException e) { return e.getMessage() + e.getSuppressed().length; } finally { Resource.log.append("."); }
    }

    static <T extends Comparable<T>> T max(List<? extends T> list) { T best = null;
        for (T t : list) { if (best == null || t.compareTo(best) > 0) { best = t; } } return best; }
    static int sum(int... xs) { int s = 0; for (int x : xs) { s += x; } return s; }
    static long fact(int n) { assert n >= 0 : "negative " + n; return n <= 1 ? 1 : n * fact(n - 1); }
    interface Greeter { String name(); default String greet() { return "hi " + name() + suffix() + help(); }
        static String suffix() { return "!"; } private String help() { return "?"; } }

    static String run() {
        String s = describe(5) + describe(50) + describe("b") + describe("BB") + describe("z") + describe(new Circle(1)) + describe(null)
                + describe(new Pair<>(new Circle(2), new Square()))
                    + describe(new Square(1)) + describe(Color.RED) + describe(Color.GREEN) + describe(new int[3]) + describe(2L);
        s += old(6) + " " + old(27) + " " + old(100) + resources("b") + resources("bad") + resources("throw") + Resource.log;
        s += max(List.of(3, 9, 4)) + sum() + sum(1, 2, 3) + fact(10)
            + "" + new Square(2).equals(new Square(2)) + new Pair<>(new Circle(1), new Square()).hashCode() % 1;
        try { fact(-1); s += "no assertion"; } catch (AssertionError e) { s += e.getMessage(); }
        try { new Circle(-1); } catch (IllegalArgumentException e) { s += e.getMessage(); }
        Greeter g = () -> "bob"; s += g.greet() + Color.GREEN.applyAsInt(4) + Optional.of(1).map(x -> x + 1).get();
        int x = 0; int y = x++ > 0 ? x : (x += 2) > 1 ? new int[] {4, x}[1] : 9; s += y;
        String concat = "" + 1 + 2L + 'c' + 1.5f + 2.5 + true + null + s.length();
        var block = """
            text
              block""";
        Object o = "pattern"; if (o instanceof String t && t.length() > 3) { s += t; } if (!(o instanceof Integer n)) { s += "not"; }
        StringBuilder sb = new StringBuilder(); outer: for (int i = 0; i < 4; i++) { for (int j = 0; ;
            j++) { if (j > i) { continue outer; } if (i == 3) { break outer; } sb.append(i).append(j); } }
        return s + concat + block + sb + new Object() { int hidden = 4; int twice() { return hidden * 2; } }.twice();
    }
}
