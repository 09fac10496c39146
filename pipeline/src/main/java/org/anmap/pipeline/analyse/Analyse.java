package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Denominator;
import org.anmap.contract.Finding;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.config.PublicationConfig;

/**
 * From protected tables to findings: rates, hotspots and trends.
 *
 * <p>A pure function of what is published, so the same call on a release that was read back gives
 * the same bytes.
 */
public final class Analyse {
  private final PublicationConfig.Analyse config;

  public Analyse(PublicationConfig.Analyse config) {
    this.config = config;
  }

  /**
   * Computes the findings of the sensitive measures; outreach has no rate of its own here.
   *
   * @param neighbours of the units of the smallest level, from their published shapes
   * @throws IllegalArgumentException if two tables contradict one another or no counts fit them
   */
  public List<Finding> apply(
      List<ProtectedTable> tables,
      TablePlan plan,
      List<Denominator> denominators,
      Neighbours neighbours) {
    List<String> problems = new ArrayList<>();
    List<MeasureView> measures =
        PublishedMeasure.of(plan, tables, problems).stream()
            .filter(PublishedMeasure::isSensitive)
            .map(measure -> new MeasureView(measure, denominators))
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0));
    }
    double rate = config.falseDiscoveryRate();
    return List.of(
        new Rates(config.ratePer()).of(measures),
        new Hotspots(rate, config.ratePer(), neighbours).of(measures),
        new Trends(rate).of(measures));
  }
}
