package org.diptych;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The house rules that the compiler does not know. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.diptych");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.diptych.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void writersDoNotKnowEachOther() {
        slices().matching("org.diptych.write.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLineReadsTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.diptych.cli..", "org.diptych.workspace..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(MAIN);
    }

    @Test
    void eachLibraryIsNamedInOnePackage() {
        only("org.diptych.write.pdf..", "org.openpdf..", "com.lowagie..");
        only("org.diptych.template..", "freemarker..");
        only("org.diptych.content..", "com.vladsch.flexmark..");
        only("org.diptych.source..", "org.snakeyaml..");
        only("org.diptych.document..", "org.jsoup..");
        only("org.diptych.style..", "com.helger..");
        only("org.diptych.cli..", "picocli..", "me.tongfei..");
    }

    private static void only(String home, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(MAIN);
    }
}
