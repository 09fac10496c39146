package org.anmap.pipeline.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.pipeline.geography.Geography;

/** Writes invented exports of any size: three sectors' cases, outreach, and who reported when. */
public final class SampleWriter {
  /** Rows that are sent twice come on top of the reports that are expected. */
  private static final double ROWS_A_REPORT = 1.0205;

  private SampleWriter() {}

  /**
   * Writes the files of a request into its folder, a month in memory at a time.
   *
   * @param geography the programme's four provinces in set vn-district-2025
   */
  public static void write(Geography geography, SampleRequest request) {
    AreaTree areas = geography.areas();
    List<String> sources = new ArrayList<>();
    for (Sector sector : Sector.values()) {
      sources.add(sector.source);
    }
    sources.add(OutreachExports.SOURCE);
    long seed = request.seed();
    Story story = new Story(geography, seed, request.rows() / ROWS_A_REPORT, sources);
    try (Truth truth = Truth.open(request.truth())) {
      Files.createDirectories(request.out());
      plant(story, truth);
      Canaries canaries = new Canaries(seed, truth);
      for (Sector sector : Sector.values()) {
        new CaseExports(story, areas, sector, seed, canaries, truth).write(request.out());
      }
      new OutreachExports(story, areas, request.rows() / 5, seed, canaries, truth)
          .write(request.out());
      new ReportingExport(story, sources, seed).write(request.out());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the sample to " + request.out(), e);
    }
  }

  private static void plant(Story story, Truth truth) {
    for (Area district : story.districts()) {
      truth.record("effect", district.ref(), Double.toString(story.effect(district.ref())));
    }
    Story.CLUSTER.forEach(
        unit -> truth.record("cluster", unit, Double.toString(Story.CLUSTER_PEAK)));
    truth.record("silent", Story.SILENT, Story.SILENT_FROM.toString());
  }
}
