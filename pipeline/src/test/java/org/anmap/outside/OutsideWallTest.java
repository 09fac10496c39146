package org.anmap.outside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The attack knows nothing of Anmap but its files. */
class OutsideWallTest {
  @Test
  void the_attack_shares_no_class_with_what_it_attacks() {
    classes()
        .that()
        .resideInAPackage("org.anmap.outside..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.anmap.outside..",
            "org.apache.commons.csv..",
            "com.fasterxml.jackson.databind..",
            "org.ojalgo..",
            "org.junit..",
            "com.tngtech.archunit..")
        .check(
            new ClassFileImporter().importPath(Path.of("target/test-classes/org/anmap/outside")));
  }
}
