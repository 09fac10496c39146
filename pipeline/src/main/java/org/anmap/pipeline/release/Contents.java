package org.anmap.pipeline.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anmap.contract.CodeLabel;
import org.anmap.contract.Denominator;
import org.anmap.contract.Finding;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Release;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.geography.GeoJson;
import org.anmap.pipeline.geography.Shape;

/**
 * Everything a release says, before it is files.
 *
 * <p>It can be read back from the published files alone, so anyone can render it again and compare
 * byte by byte: that is how a file that holds counts (Parquet, prebuilt bodies) is proven to say
 * what the CSV says, and nothing more.
 *
 * @param head the manifest without its list of files
 * @param shapes by level
 */
public record Contents(
    Manifest head,
    Publication publication,
    TablePlan plan,
    List<ProtectedTable> tables,
    List<Denominator> denominators,
    List<CodeLabel> codeLabels,
    Map<String, List<Shape>> shapes,
    List<Finding> findings) {

  /**
   * Who publishes, under which licence, with which boundaries, and the settings with which anyone
   * can compute the findings again: {@code metadata/publication.json}.
   */
  public record Publication(
      String id,
      String contact,
      String licence,
      boolean schematic,
      PublicationConfig.Analyse analyse) {}

  public Contents {
    tables = List.copyOf(tables);
    denominators = List.copyOf(denominators);
    codeLabels = List.copyOf(codeLabels);
    shapes = new TreeMap<>(shapes);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a release back.
   *
   * @param analyse recomputes the findings from what was published
   */
  public static Contents read(Path folder, Function<Contents, List<Finding>> analyse) {
    Release release = Release.open(folder);
    Contents published =
        new Contents(
            release.manifest().withFiles(List.of()),
            Json.read(folder.resolve("metadata/publication.json"), Publication.class),
            release.plan(),
            release.tables(),
            release.denominators(),
            release.codeLabels(),
            shapes(folder.resolve("geography").resolve(release.plan().areas().set())),
            List.of());
    return published.with(analyse.apply(published));
  }

  private static Map<String, List<Shape>> shapes(Path folder) {
    Map<String, List<Shape>> levels = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".geojson")) {
          levels.put(name.replace(".geojson", ""), GeoJson.read(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the boundaries of the release", e);
    }
    return levels;
  }

  /** The boundary file of a level. */
  byte[] boundaries(String level) {
    return GeoJson.bytes(
        shapes.get(level), level, publication.schematic(), ref -> plan.areas().area(ref).nameVi());
  }

  /** The same contents with findings. */
  public Contents with(List<Finding> computed) {
    return new Contents(
        head, publication, plan, tables, denominators, codeLabels, shapes, computed);
  }
}
