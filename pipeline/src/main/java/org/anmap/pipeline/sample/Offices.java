package org.anmap.pipeline.sample;

/** The small files of many offices, each with its own program and habits. */
final class Offices {
  private Offices() {}

  static void write(Desk desk, Story story) {
    new GbvimsFiles(desk).write();
    new PrimeroFile(desk).write();
    new KoboFile(desk).write();
    new CommcareFile(desk).write();
    new Dhis2Tables(desk).write();
    new Dhis2EventFile(desk).write();
    new Dhis2AggregateFile(desk).write();
    new UnitRegisterFile(desk).write();
    new DenominatorsFile(desk, story).write();
    new ReferralsFile(desk).write();
    new WithdrawalsFile(desk).write();
    new NotSentFile(desk).write();
    new WideFile(desk).write();
    new CountedFile(desk).write();
    new EncodingFiles(desk).write();
  }
}
