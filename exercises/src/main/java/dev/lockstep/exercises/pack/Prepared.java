package dev.lockstep.exercises.pack;

import dev.lockstep.exercises.Remark;
import dev.lockstep.exercises.intake.Inspection;
import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.CompiledCode;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.compile.SourceText;
import dev.lockstep.kernel.compile.Syntax;
import dev.lockstep.lessons.Exercise;
import com.sun.source.tree.ClassTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pack's side of one exercise, compiled once for all submissions.
 *
 * @param faults what is wrong with it, at {@code checks.java:line}; then nothing can be graded
 * @param judge the judge half, when there is no fault
 * @param taken type names that a submission may not declare, and why
 */
public record Prepared(Exercise exercise, Optional<ChecksFile> checks, List<Remark> faults, Optional<CompiledCode> judge, Map<String, String> taken) {
    private static final String FILE = "checks.java";
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*//.*$|^[ \\t]*/\\*[\\s\\S]*?\\*/");
    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    /** Compiles the judge half alone, so that nothing of the learner's can be named in it. */
    public static Prepared of(Exercise exercise, Kernel kernel) {
        var parted = ChecksFile.of(exercise.checksJava());
        var source = parted.map(ChecksFile::judgeHalf).orElse(exercise.checksJava());
        var faults = new ArrayList<Remark>();
        parted.ifPresent(checks -> compare(exercise, checks, faults));
        var judge = Optional.<CompiledCode>empty();
        switch (kernel.compileJudge(List.of(new ProgramFile(FILE, source)))) {
            case Compilation.Compiled(var code, _) -> judge = Optional.of(code);
            case Compilation.Rejected(var diagnostics) -> diagnostics.stream().filter(Diagnostic::error).map(Remark::of).forEach(faults::add);
        }
        return new Prepared(exercise, parted, List.copyOf(faults), faults.isEmpty() ? judge : Optional.empty(), taken(exercise, parted));
    }

    private static void compare(Exercise exercise, ChecksFile checks, List<Remark> faults) {
        for (var type : List.of("Drive", "Judge")) {
            if (!checks.types().contains(type)) {
                faults.add(new Remark(FILE, "There is no class " + type + ".", "Drive runs the learner's code, Judge judges what it observed."));
            }
        }
        var marked = checks.checks().stream().map(ChecksFile.Marked::id).toList();
        for (var check : exercise.checks()) {
            long count = marked.stream().filter(check.id()::equals).count();
            if (count != 1) {
                faults.add(new Remark(FILE, "There are " + count + " methods with @Check(\"" + check.id() + "\"), and one is needed.", ""));
            }
        }
        for (var mark : checks.checks()) {
            if (exercise.checks().stream().noneMatch(check -> check.id().equals(mark.id()))) {
                faults.add(new Remark(FILE + ":" + mark.line(), "The check " + mark.id() + " is not listed in exercise.md.", ""));
            }
        }
    }

    private static Map<String, String> taken(Exercise exercise, Optional<ChecksFile> checks) {
        var taken = new TreeMap<String, String>();
        // A type of that name would stand before the one that this code means: a Thread that starts nothing never gets stuck.
        var own = declared(exercise.solution());
        checks.ifPresent(file -> words(file.driveHalf() + "\n" + exercise.given()).filter(word -> !own.contains(word))
                .forEach(word -> taken.put(word, "has a name that the code of this exercise uses")));
        checks.ifPresent(file -> file.types().forEach(type -> taken.put(type, "is used by the checks of this exercise")));
        declared(exercise.given()).forEach(type -> taken.put(type, "is given with the exercise"));
        return taken;
    }

    private static List<String> declared(String source) {
        return Syntax.parse(SourceText.clean(source)).stream().flatMap(parsed -> parsed.unit().getTypeDecls().stream())
                .filter(ClassTree.class::isInstance).map(tree -> ((ClassTree) tree).getSimpleName().toString()).toList();
    }

    /** What a comment says takes no name. Only those that begin a line: elsewhere it could be a text that looks like one. */
    private static Stream<String> words(String source) {
        return WORD.matcher(COMMENT.matcher(source).replaceAll(" ")).results().map(MatchResult::group);
    }

    /** Compiles the drive half with what is given and a submission. */
    public Half with(ProgramFile submission, Kernel kernel) {
        return switch (compile(submission, kernel)) {
            case Compilation.Compiled(var code, _) -> {
                var refused = Inspection.of(code, submission.name());
                yield refused.isEmpty() ? new Half.Ready(code) : new Half.Unfit(refused);
            }
            case Compilation.Rejected(var diagnostics) -> unfit(submission, errors(diagnostics), kernel);
        };
    }

    /** An error in the pack's files is the pack's own when the solution meets it too, else it shows what the submission lacks. */
    private Half unfit(ProgramFile submission, List<Diagnostic> errors, Kernel kernel) {
        var own = errors.stream().filter(error -> error.cell().equals(submission.name())).toList();
        if (!own.isEmpty()) {
            return new Half.Unfit(own.stream().map(Remark::of).toList());
        }
        if (compile(new ProgramFile("solution.java", exercise.solution()), kernel) instanceof Compilation.Rejected(var alike)) {
            return new Half.Broken(errors(alike).stream().map(Remark::of).toList());
        }
        // Each thing once, where the exercise uses it first.
        var each = new LinkedHashMap<String, Remark>();
        errors.forEach(error -> each.putIfAbsent(error.message(), new Remark(error.cell() + ":" + error.line(),
                "The exercise uses something that your file does not have, or hides: " + error.message(), "Keep the names and parameters of the starter.")));
        return new Half.Unfit(List.copyOf(each.values()));
    }

    private Compilation compile(ProgramFile submission, Kernel kernel) {
        var files = new ArrayList<ProgramFile>();
        files.add(submission);
        if (!exercise.given().isBlank()) {
            files.add(new ProgramFile("given.java", exercise.given()));
        }
        files.add(new ProgramFile(FILE, checks.orElseThrow().driveHalf()));
        return kernel.compile(files);
    }

    private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(Diagnostic::error).toList();
    }
}
