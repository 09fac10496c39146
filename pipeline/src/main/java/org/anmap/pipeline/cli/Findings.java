package org.anmap.pipeline.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.Finding;
import org.anmap.pipeline.analyse.Analyse;
import org.anmap.pipeline.analyse.QueenContiguity;
import org.anmap.pipeline.release.Contents;
import org.locationtech.jts.geom.Geometry;

/** The findings of contents, whether they are about to be written or were read back. */
final class Findings {
  private Findings() {}

  static List<Finding> of(Contents contents) {
    List<String> levels = contents.plan().areas().levels();
    Map<String, Geometry> shapes = new TreeMap<>();
    contents
        .shapes()
        .get(levels.get(levels.size() - 1))
        .forEach(shape -> shapes.put(shape.ref(), shape.geometry()));
    return new Analyse(contents.publication().analyse())
        .apply(
            contents.tables(),
            contents.plan(),
            contents.denominators(),
            QueenContiguity.of(shapes));
  }
}
