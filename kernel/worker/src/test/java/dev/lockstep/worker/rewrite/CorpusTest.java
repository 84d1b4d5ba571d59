package dev.lockstep.worker.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.rewrite.Rewriter.Rewritten;
import dev.lockstep.worker.wire.Request.ClassBytes;
import java.io.File;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
    private static final List<Path> SOURCES = Arrays.stream(new File("src/test/corpus/programs").listFiles())
            .map(File::toPath).sorted().toList();
    private static final List<ClassBytes> COMPILED = Compiler.compile(SOURCES);
    private static final Rewritten REWRITTEN = new Rewriter().rewrite(COMPILED);

    static Stream<String> programs() {
        return SOURCES.stream().map(path -> path.getFileName().toString().replace(".java", ""));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramDoesTheSameWithHooks(String program) {
        Object expected = new Learner(COMPILED).run(program);
        Learner learner = new Learner(REWRITTEN.classes());
        assertThat(learner.run(program)).isEqualTo(expected);
        assertThat(learner.events()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramThatNobodySchedulesDoesTheSameWithTheRealHooks(String program) {
        Object expected = new Learner(COMPILED).run(program);
        assertThat(Learner.withRealHooks(REWRITTEN.classes()).run(program)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramDoesTheSameWhenItsCallsAreDrawn(String program) {
        Object expected = new Learner(COMPILED).run(program);
        Learner learner = new Learner(REWRITTEN.classes());
        learner.watch();
        assertThat(learner.run(program)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramDoesTheSameAgainAfterAReset(String program) {
        Learner learner = new Learner(REWRITTEN.classes());
        Object first = learner.run(program);
        learner.reset();
        assertThat(learner.run(program)).isEqualTo(first);
    }

    @Test
    void everyClassVerifies() {
        LearnerTypes types = new LearnerTypes();
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types));
        REWRITTEN.classes().forEach(type -> types.add(ClassFacts.of(format.parse(type.bytes()))));
        assertThat(REWRITTEN.classes()).isNotEmpty()
                .allSatisfy(type -> assertThat(format.verify(type.bytes())).as(type.name()).isEmpty());
    }

    @Test
    void everySiteHasANumberOfItsOwnAndAPlace() {
        assertThat(REWRITTEN.sites()).extracting(site -> site.id()).doesNotHaveDuplicates();
        assertThat(REWRITTEN.sites()).allSatisfy(site -> assertThat(site.at()).matches("[A-Z]\\w+\\.java:[1-9]\\d*"));
    }
}
