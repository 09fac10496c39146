package org.anmap.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls, as one readable list, checked on the jars that ship. */
class ArchitectureIT {
  private static final String PIPELINE = "org.anmap.pipeline.";
  private static final JavaClasses BATCH = classesIn("jars", "anmap-pipeline", "anmap-contract");
  private static final JavaClasses SERVER = classesIn("server", "anmap-api", "anmap-contract");

  @Test
  void a_stage_imports_only_the_stage_before_it() {
    stage("notice").mayImport();
    stage("config").mayImport("notice");
    stage("geography").mayImport("config", "notice");
    stage("intake").mayImport("config", "notice", "geography");
    stage("link").mayImport("intake", "config", "notice", "geography");
    stage("aggregate").mayImport("link", "config", "notice", "geography");
    stage("protect").mayImport("aggregate", "config", "notice", "geography");
    stage("analyse").mayImport("protect", "config", "notice", "geography");
    stage("release").mayImport("protect", "analyse", "config", "notice", "geography");
    stage("audit").mayImport();
    stage("sample").mayImport("config", "notice", "geography");
  }

  @Test
  void raw_records_live_in_intake_only() {
    noClasses()
        .that(not(resideInAPackage(PIPELINE + "intake..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            PIPELINE + "intake.file..",
            PIPELINE + "intake.record..",
            PIPELINE + "intake.text..",
            PIPELINE + "intake.value..")
        .check(BATCH);
    assertTrue(BATCH.contain(PIPELINE + "intake.record.RawRecord"), "the wall has lost its stone");
  }

  @Test
  void rows_of_people_end_at_aggregate() {
    noClasses()
        .that()
        .resideInAnyPackage(PIPELINE + "protect..", PIPELINE + "analyse..", PIPELINE + "release..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(PIPELINE + "intake..", PIPELINE + "link.."))
        .check(BATCH);
  }

  @Test
  void unprotected_counts_are_known_to_aggregate_and_protect_alone() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    PIPELINE + "aggregate..", PIPELINE + "protect..", PIPELINE + "cli..")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*\\.aggregate\\..*")
        .check(BATCH);
  }

  @Test
  void statistics_and_settings_are_plain_java() {
    noClasses()
        .that()
        .resideInAnyPackage(
            PIPELINE + "protect..",
            PIPELINE + "analyse..",
            PIPELINE + "audit..",
            PIPELINE + "config..",
            PIPELINE + "notice..",
            "org.anmap.contract..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.spark.."))
        .check(BATCH);
  }

  @Test
  void the_contract_needs_the_jdk_one_json_library_and_commons_csv() {
    classes()
        .that()
        .resideInAPackage("org.anmap.contract..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "org.anmap.contract..",
                "com.fasterxml.jackson..",
                "org.apache.commons.csv.."))
        .check(BATCH);
  }

  @Test
  void packages_with_rows_of_people_do_not_log_or_print() {
    noClasses()
        .that()
        .resideInAnyPackage(PIPELINE + "intake..", PIPELINE + "link..", PIPELINE + "aggregate..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.slf4j..", "org.apache.logging..", "java.util.logging..", "java.lang.System.."))
        .check(BATCH);
    noClasses()
        .that()
        .resideInAnyPackage(PIPELINE + "intake..", PIPELINE + "link..", PIPELINE + "aggregate..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(BATCH);
  }

  @Test
  void no_cycles() {
    slices().matching("org.anmap.(**)").should().beFreeOfCycles().check(BATCH);
  }

  @Test
  void the_server_knows_nothing_of_the_batch() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.anmap.pipeline..",
                "org.apache.spark..",
                "org.apache.hadoop..",
                "org.apache.parquet.."))
        .check(SERVER);
    assertTrue(names("server").stream().noneMatch(name -> name.startsWith("spark-")));
    assertTrue(names("server").stream().noneMatch(name -> name.startsWith("parquet-")));
  }

  @Test
  void every_package_describes_itself() throws IOException {
    Path sources = Path.of("../pipeline/src/main/java/org/anmap/pipeline");
    try (Stream<Path> folders = Files.walk(sources)) {
      List<Path> silent =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .filter(ArchitectureIT::holdsClasses)
              .toList();
      assertEquals(List.of(), silent);
    }
  }

  private static Stage stage(String name) {
    return new Stage(name);
  }

  /** A stage and what it may import beside contract and libraries. */
  private record Stage(String name) {
    void mayImport(String... others) {
      String[] allowed =
          Stream.concat(Stream.of(name), Arrays.stream(others))
              .map(other -> PIPELINE + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(PIPELINE + name + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.anmap.pipeline..").and(not(resideInAnyPackage(allowed))))
          .allowEmptyShould(false)
          .check(BATCH);
    }
  }

  private static boolean holdsClasses(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(Program.DIST.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaClasses classesIn(String folder, String... names) {
    List<JarFile> jars = new ArrayList<>();
    try {
      for (String name : names) {
        jars.add(new JarFile(jar(folder, name).toFile()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JavaClasses classes = new ClassFileImporter().importJars(jars);
    assertTrue(classes.size() > 10, "hardly a class in " + folder);
    return classes;
  }

  private static Path jar(String folder, String name) {
    try (Stream<Path> files = Files.list(Program.DIST.resolve(folder))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
