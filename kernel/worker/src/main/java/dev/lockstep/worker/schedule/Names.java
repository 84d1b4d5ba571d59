package dev.lockstep.worker.schedule;

import java.util.regex.Pattern;

/** Class names as the learner wrote them: without package, JShell's wrappers or the compiler's numbers. */
public final class Names {
    private static final String WRAPPER = "$JShell$";
    private static final Pattern WRAPPED = Pattern.compile("(?:learner//)?REPL\\.\\$JShell\\$\\w+[$.]");

    private Names() {}

    /** {@return {@code Bank} for {@code REPL.$JShell$12$Bank}, {@code Outer.Inner} for {@code Outer$Inner}; empty for a wrapper} */
    public static String type(String binaryName) {
        var name = binaryName.substring(binaryName.lastIndexOf('.') + 1);
        int slash = name.indexOf('/');
        if (slash >= 0) {
            name = name.substring(0, slash);
        }
        if (name.startsWith(WRAPPER)) {
            int end = name.indexOf('$', WRAPPER.length());
            name = end < 0 ? "" : name.substring(end + 1);
        }
        return name.replaceFirst("\\$\\$Lambda.*$", "").replaceAll("\\$(\\d+)", "").replace('$', '.');
    }

    /** {@return a text in which types are named as the learner wrote them} */
    public static String inText(String text) {
        return text.contains(WRAPPER) ? WRAPPED.matcher(text).replaceAll("") : text;
    }

    /** {@return {@code Bank.transfer}, {@code lambda}, {@code transfer} for a method at top level, the cell for its own code} */
    static String method(String className, String method, String file) {
        if (method.equals("do_it$")) {
            return file;
        }
        if (method.startsWith("lambda$")) {
            return "lambda";
        }
        var type = type(className);
        var name = switch (method) {
            case "<init>" -> "new";
            case "<clinit>", "lockstep$clinit" -> "static";
            default -> method;
        };
        return type.isEmpty() ? name : type + "." + name;
    }
}
