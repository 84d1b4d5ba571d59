package dev.lockstep.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOST =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.lockstep.kernel");

    @Test
    void jshellIsTheShellsAlone() {
        noClasses().that().resideOutsideOfPackage("dev.lockstep.kernel.shell").should().dependOnClassesThat().resideInAPackage("jdk.jshell..")
                .check(HOST);
    }

    @Test
    void processesAreTheWorkerPackagesAlone() {
        noClasses().that().resideOutsideOfPackage("dev.lockstep.kernel.worker").should().dependOnClassesThat()
                .belongToAnyOf(Process.class, ProcessBuilder.class, ProcessHandle.class, Runtime.class).check(HOST);
    }

    @Test
    void theHostUsesOfTheWorkerOnlyItsMessagesAndItsRewriter() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("dev.lockstep.worker.main..", "dev.lockstep.worker.schedule..",
                "dev.lockstep.worker.search..", "dev.lockstep.worker.backend..", "dev.lockstep.worker.agent..", "dev.lockstep.worker.live..")
                .check(HOST);
    }
}
