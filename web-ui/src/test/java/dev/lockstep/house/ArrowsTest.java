package dev.lockstep.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Which module may see which: worker ← kernel ← exercises ← web-ui, lessons ← exercises. */
final class ArrowsTest {
    private static final String WORKER = "dev.lockstep.worker..";
    private static final String KERNEL = "dev.lockstep.kernel..";
    private static final String LESSONS = "dev.lockstep.lessons..";
    private static final String EXERCISES = "dev.lockstep.exercises..";
    private static final String WEB = "dev.lockstep.web..";
    private static final String CLI = "dev.lockstep.cli..";
    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.lockstep");

    private static ArchRule apart(String from, String... never) {
        return noClasses().that().resideInAPackage(from).should().dependOnClassesThat().resideInAnyPackage(never).allowEmptyShould(true);
    }

    private static ArchRule alone(String what, String... homes) {
        return noClasses().that().resideOutsideOfPackages(homes).should().dependOnClassesThat().resideInAnyPackage(what);
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String module : new String[] {WORKER, KERNEL, LESSONS, WEB}) {
            assertThat(ALL).as(module).anyMatch(each -> (each.getPackageName() + ".").startsWith(module.replace("..", ".")));
        }
    }

    @Test
    void theWorkerNeedsTheJdkAlone() {
        classes().that().resideInAPackage(WORKER).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jdk.internal..", "jdk.tools.jlink..", "sun..", "dev.lockstep.worker..", "dev.lockstep.check..", "org.jspecify..").check(ALL);
    }

    @Test
    void theKernelKnowsNothingAboveIt() {
        apart(KERNEL, LESSONS, EXERCISES, WEB, CLI, "io.javalin..", "tools.jackson..", "com.fasterxml..", "picocli..").check(ALL);
    }

    @Test
    void lessonsRunNothing() {
        apart(LESSONS, KERNEL, WORKER, EXERCISES, WEB, CLI, "io.javalin..").check(ALL);
    }

    @Test
    void exercisesKnowNoBrowser() {
        apart(EXERCISES, WEB, CLI, "io.javalin..").check(ALL);
    }

    @Test
    void theServerDoesNotKnowTheCommandLine() {
        apart(WEB, CLI, "picocli..").check(ALL);
    }

    @Test
    void javalinAndJettyAreTheServersAlone() {
        alone("io.javalin..", WEB).check(ALL);
        alone("org.eclipse.jetty..", WEB).check(ALL);
        alone("jakarta..", WEB).check(ALL);
    }

    @Test
    void jshellIsTheShellsAlone() {
        alone("jdk.jshell..", "dev.lockstep.kernel.shell..").check(ALL);
    }

    @Test
    void withinTheServerNobodyLooksUp() {
        apart("dev.lockstep.web.gate..", "dev.lockstep.web.notebook..", "dev.lockstep.web.api..", "dev.lockstep.web.socket..").check(ALL);
        apart("dev.lockstep.web.notebook..", "dev.lockstep.web.api..", "dev.lockstep.web.socket..", "io.javalin..").check(ALL);
        apart("dev.lockstep.web.grade..", "dev.lockstep.web.api..", "dev.lockstep.web.socket..", "io.javalin..").check(ALL);
        apart("dev.lockstep.web.api..", "dev.lockstep.web.socket..").check(ALL);
    }

    @Test
    void aForbiddenArrowWouldBeSeen() {
        assertThatThrownBy(() -> apart(WEB, "io.javalin..").check(ALL)).isInstanceOf(AssertionError.class);
    }
}
