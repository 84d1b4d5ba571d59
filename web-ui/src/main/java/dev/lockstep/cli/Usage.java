package dev.lockstep.cli;

import dev.lockstep.lessons.yaml.Nearest;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence, and where to read more. */
final class Usage {
    private static final List<Class<?>> WHOLE = List.of(int.class, long.class, Integer.class, Long.class);

    private Usage() {}

    /** {@return two lines: what is wrong; which help to read} */
    static String of(ParameterException mistake) {
        return sentence(mistake) + System.lineSeparator() + "See " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    private static String sentence(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case ParameterException of when of.getArgSpec() != null && isWholeNumber(of) ->
                "%s takes a whole number, not '%s'.".formatted(name(of.getArgSpec()), of.getValue());
            default -> String.valueOf(mistake.getMessage());
        };
    }

    private static boolean isWholeNumber(ParameterException mistake) {
        var type = mistake.getArgSpec().typeInfo().isOptional() ? mistake.getArgSpec().auxiliaryTypes()[0] : mistake.getArgSpec().type();
        return mistake.getCause() instanceof TypeConversionException && WHOLE.contains(type);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unknown(UnmatchedArgumentException mistake) {
        var first = mistake.getUnmatched().getFirst();
        var command = mistake.getCommandLine();
        boolean option = first.startsWith("-");
        var words = new StringBuilder("There is no ").append(option ? "option" : command.getSubcommands().isEmpty() ? "place here for" : "command")
                .append(" '").append(first).append("'.");
        var meant = mistake.getSuggestions().stream().filter(name -> option == name.startsWith("-") && Nearest.isNear(first.replaceFirst("=.*", ""), name)).toList();
        if (!meant.isEmpty()) {
            words.append(" Did you mean ").append(String.join(", ", meant.subList(0, Math.min(3, meant.size())))).append('?');
        } else if (!option && !command.getSubcommands().isEmpty()) {
            words.append(" There are ").append(String.join(", ", names(command))).append('.');
        }
        return words.toString();
    }

    private static List<String> names(CommandLine command) {
        return command.getSubcommands().values().stream().map(CommandLine::getCommandName).distinct().toList();
    }
}
