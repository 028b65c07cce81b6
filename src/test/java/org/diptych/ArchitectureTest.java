package org.diptych;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        only("org.diptych.content.markdown..", "org.commonmark..");
        only("org.diptych.source..", "org.snakeyaml..");
        only("org.diptych.style..", "com.helger..");
        only("org.diptych.cli..", "org.apache.commons.cli..", "me.tongfei..");
        only("org.diptych.content.sheet..", "org.apache.poi..");
    }

    @Test
    void everyPackageStandsInTheArchitecture() throws IOException {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));
        List<String> missing = MAIN.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> name.startsWith("org.diptych."))
                .map(name -> name.substring("org.diptych.".length()))
                .filter(name -> !page.contains("`" + name + "`"))
                .sorted()
                .toList();
        assertThat(missing).isEmpty();
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
