package dev.lockstep.kernel.compile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says in one sentence what a compiler message means, with what to try for the ones that learners meet. */
public final class Words {
    private static final Pattern WRAPPERS = Pattern.compile("(REPL\\.)?\\$JShell\\$\\w+[.$]");
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (\\w+)", Pattern.MULTILINE);
    private static final String WRAP = "Put it into a class, or leave the word out: at the top of a cell every name is shared anyway.";
    private static final Map<String, Said> TOP_LEVEL = Map.of(
            "package", new Said("A cell cannot have a package line.", "Remove the line: all cells share one unnamed package."),
            "synchronized", new Said("A method at the top of a cell cannot be synchronized: there is no object to lock.",
                    "Put it into a class, or use a synchronized block with a lock object."),
            "this", new Said("There is no `this` at the top of a cell.", "Leave `this.` out, or put the code into a class."),
            "super", new Said("There is no `super` at the top of a cell.", "Put the code into a class."),
            "native", new Said("A native method has no place here.", "Write its body in Java."));

    private Words() {}

    /** A message and what to try, which may be empty. */
    public record Said(String message, String hint) {}

    /**
     * Words one message.
     *
     * @param code the compiler's key for it
     * @param message its English text
     * @param source the learner's text from the place on
     */
    public static Said of(String code, String message, String source) {
        var word = firstWord(source);
        if (TOP_LEVEL.containsKey(word) && (code.contains("illegal.modifiers") || code.contains("illegal.start") || code.contains("non-static")
                || code.contains("expected"))) {
            return TOP_LEVEL.get(word);
        }
        var symbol = SYMBOL.matcher(message);
        if (code.contains("cant.resolve") && symbol.find()) {
            return missing(symbol.group(1), symbol.group(2));
        }
        return new Said(sentence(message), hint(code, message));
    }

    /** Words a name that nothing declares: {@code kind} is class, method or variable. */
    public static Said missing(String kind, String name) {
        var fix = switch (kind) {
            case "class" -> Optional.of(name).flatMap(Names::importFor).map(full -> "Add `import " + full + ";` at the top.")
                    .orElse("Declare it, run the cell that declares it, or check its spelling.");
            case "method" -> "Declare it, or check its name and the types of its arguments.";
            // What stands before a dot may be a type as well.
            default -> Optional.of(name).filter(text -> Character.isUpperCase(text.charAt(0))).flatMap(Names::importFor)
                    .map(full -> "Add `import " + full + ";` at the top.")
                    .orElse("Declare it first, run the cell that declares it, or check its spelling.");
        };
        var what = switch (kind) {
            case "class" -> "type";
            case "method", "variable" -> kind;
            default -> "name";
        };
        return new Said("There is no " + what + " `" + name + "` here.", fix);
    }

    private static String hint(String code, String message) {
        if (code.contains("unreported.exception")) {
            return "Catch it inside the lambda or method, or declare it with `throws`.";
        }
        if (code.contains("illegal.modifiers")) {
            return WRAP;
        }
        if (code.contains("expected") && message.contains("';'")) {
            return "Put a `;` at the end of the statement before.";
        }
        if (code.contains("premature.eof")) {
            return "A `}` or `)` is missing before the end.";
        }
        if (code.contains("local.variables.referenced") || code.contains("cant.ref.non.effectively.final")) {
            return "Copy it into a variable that is never changed, or use an AtomicInteger.";
        }
        if (code.contains("var.might.not.have.been.initialized")) {
            return "Give it a value where it is declared.";
        }
        return "";
    }

    /** The first line, without our wrapper names, as a sentence. */
    private static String sentence(String message) {
        var first = WRAPPERS.matcher(message.lines().findFirst().orElse("")).replaceAll("").replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
        if (first.isBlank()) {
            return "This does not compile.";
        }
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + (first.endsWith(".") ? "" : ".");
    }

    private static String firstWord(String source) {
        int end = 0;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return source.substring(0, end);
    }
}
