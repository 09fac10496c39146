package org.anmap.pipeline.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.pipeline.geography.Geography;

/**
 * Writes invented exports of any size: three sectors' cases, outreach, and who reported when; and
 * small files of other offices, whose size is fixed.
 */
public final class SampleWriter {
  /** Folder of the same offices' files from the reform on. */
  static final String SINCE_REFORM = "from-2025-07";

  /** Rows that are sent twice come on top of the reports that are expected. */
  private static final double ROWS_A_REPORT = 1.0205;

  private static final List<String> SOURCES = sources();

  private SampleWriter() {}

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (Sector sector : Sector.values()) {
      sources.add(sector.source);
    }
    sources.add(OutreachExports.SOURCE);
    return List.copyOf(sources);
  }

  /**
   * Writes the files of a request into its folder, a month in memory at a time.
   *
   * @param geography the programme's four provinces in set vn-district-2025
   */
  public static void write(Geography geography, SampleRequest request) {
    Story story = new Story(geography, request.seed(), request.rows() / ROWS_A_REPORT, SOURCES);
    AreaTree areas = geography.areas();
    Communes communes = Communes.load();
    try (Truth truth = Truth.open(request.truth())) {
      Files.createDirectories(request.out().resolve(SINCE_REFORM));
      plant(story, truth);
      Canaries canaries = new Canaries(request.seed(), truth);
      offices(story, areas, communes, request, canaries, truth);
      Outcomes outcomes = new Outcomes();
      Scenes scenes = new Scenes(story, areas, communes);
      Offices.write(
          new Desk(request.out(), scenes, canaries, truth, outcomes, request.seed()), story);
      if (request.expected().isPresent()) {
        outcomes.write(request.expected().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the sample to " + request.out(), e);
    }
  }

  /**
   * Writes one file of cases with nine columns, and nothing else: for measuring.
   *
   * @param request its {@code out} is the file
   */
  public static void writeOneFile(Geography geography, SampleRequest request) {
    try {
      Story story = new Story(geography, request.seed(), request.rows(), SOURCES);
      new OneFile(story, geography.areas(), request.seed()).write(request.out());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + request.out(), e);
    }
  }

  /** Before the reform first, so that what is written since leaves those files as they were. */
  private static void offices(
      Story story,
      AreaTree areas,
      Communes communes,
      SampleRequest request,
      Canaries canaries,
      Truth truth)
      throws IOException {
    long seed = request.seed();
    Map<Sector, Long> numbers = new EnumMap<>(Sector.class);
    for (Sector sector : Sector.values()) {
      CaseExports cases = new CaseExports(story, areas, sector, seed, canaries, truth);
      cases.write(request.out());
      numbers.put(sector, cases.lastNumber());
    }
    OutreachExports outreach =
        new OutreachExports(story, areas, request.rows() / 5, seed, canaries, truth);
    outreach.write(request.out());
    ReportingExport reporting = new ReportingExport(story, SOURCES, seed);
    reporting.write(request.out());

    Path since = request.out().resolve(SINCE_REFORM);
    for (SheetSinceReform sheet : SheetSinceReform.values()) {
      long number = numbers.get(sheet.sector);
      new CaseExportsSinceReform(story, areas, communes, sheet, number, seed, canaries, truth)
          .write(since);
    }
    new OutreachExportsSinceReform(story, communes, outreach, seed, canaries, truth).write(since);
    reporting.writeSinceReform(since);
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
