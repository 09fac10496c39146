package org.anmap.pipeline.sample;

/** The column that says in every row of every sample file that nothing in it is true. */
final class Invented {
  static final String HEADER = "Dữ liệu mẫu";
  static final String VALUE = "BỊA ĐẶT";
  static final String ENGLISH_HEADER = "sample_data";
  static final String ENGLISH_VALUE = "INVENTED";

  private Invented() {}
}
