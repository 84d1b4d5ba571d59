package dev.lockstep.kernel.compile;

import dev.lockstep.kernel.Sayings;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says in one sentence what a compiler message means, with what to try for the ones that learners meet. */
public final class Words {
    private static final Pattern WRAPPERS = Pattern.compile("(REPL\\.)?\\$JShell\\$\\w+[.$]");
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (\\w+)", Pattern.MULTILINE);
    private static final Set<String> TOP_LEVEL = Set.of("package", "synchronized", "this", "super", "native");

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
        if (TOP_LEVEL.contains(word) && (code.contains("illegal.modifiers") || code.contains("illegal.start") || code.contains("non-static")
                || code.contains("expected"))) {
            return new Said(Sayings.english("top." + word), Sayings.english("top." + word + ".try"));
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
            case "class" -> Optional.of(name).flatMap(Names::importFor).map(full -> Sayings.english("try.import", full)).orElse(Sayings.english("try.declare-type"));
            case "method" -> Sayings.english("try.declare-method");
            // What stands before a dot may be a type as well.
            default -> Optional.of(name).filter(text -> Character.isUpperCase(text.charAt(0))).flatMap(Names::importFor)
                    .map(full -> Sayings.english("try.import", full)).orElse(Sayings.english("try.declare"));
        };
        var what = switch (kind) {
            case "class" -> "type";
            case "method", "variable" -> kind;
            default -> "name";
        };
        return new Said(Sayings.english("missing." + what, name), fix);
    }

    private static String hint(String code, String message) {
        if (code.contains("unreported.exception")) {
            return Sayings.english("try.catch");
        }
        if (code.contains("illegal.modifiers")) {
            return Sayings.english("try.wrap");
        }
        if (code.contains("expected") && message.contains("';'")) {
            return Sayings.english("try.semicolon");
        }
        if (code.contains("premature.eof")) {
            return Sayings.english("try.close");
        }
        if (code.contains("local.variables.referenced") || code.contains("cant.ref.non.effectively.final")) {
            return Sayings.english("try.copy");
        }
        if (code.contains("var.might.not.have.been.initialized")) {
            return Sayings.english("try.value");
        }
        return "";
    }

    /** The first line, without our wrapper names, as a sentence. */
    private static String sentence(String message) {
        var first = WRAPPERS.matcher(message.lines().findFirst().orElse("")).replaceAll("").replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
        if (first.isBlank()) {
            return Sayings.english("compiler");
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
