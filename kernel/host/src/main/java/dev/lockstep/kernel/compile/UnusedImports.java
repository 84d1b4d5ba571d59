package dev.lockstep.kernel.compile;

import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.ProgramFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Published programs import more than they use, from parts of the JDK that are not here. Where nothing else is wrong they are compiled
 * without those imports: what does not use them is the same program.
 */
final class UnusedImports {
    private static final String NOT_HERE = "compiler.err.package.not.visible";
    private static final Pattern IMPORT = Pattern.compile("\\s*import\\s[^;]*;\\s*(//.*)?");

    private UnusedImports() {}

    /** {@return the files without the imports that were refused, each line at its place; empty when something else was refused as well} */
    static Optional<List<ProgramFile>> leftOut(List<ProgramFile> files, List<String> codes, List<Diagnostic> refused) {
        if (codes.isEmpty() || !codes.stream().allMatch(NOT_HERE::equals)) {
            return Optional.empty();
        }
        var fewer = files.stream().map(file -> new ProgramFile(file.name(), without(file, refused))).toList();
        return fewer.equals(files) ? Optional.empty() : Optional.of(fewer);
    }

    private static String without(ProgramFile file, List<Diagnostic> refused) {
        var lines = file.text().split("\n", -1);
        for (var one : refused) {
            int at = one.line() - 1;
            if (one.cell().equals(file.name()) && at < lines.length && IMPORT.matcher(lines[at]).matches()) {
                lines[at] = "";
            }
        }
        return String.join("\n", lines);
    }
}
