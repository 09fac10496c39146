package org.anmap.pipeline.analyse;

/**
 * Values in a group and the rest: the two means and the sum of squares around them.
 *
 * @param scale sum of squares around zero, the size against which rounding errors are small
 */
record Split(double meanIn, double meanOut, double squares, double scale) {

  Split(double[] x, boolean[] inside) {
    this(x, mean(x, inside, true), mean(x, inside, false), inside);
  }

  private Split(double[] x, double meanIn, double meanOut, boolean[] inside) {
    this(meanIn, meanOut, squares(x, inside, meanIn, meanOut), squares(x, inside, 0, 0));
  }

  /** Mean of the group less mean of the rest. */
  double gap() {
    return meanIn - meanOut;
  }

  private static double mean(double[] x, boolean[] inside, boolean which) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < x.length; j++) {
      if (inside[j] == which) {
        sum += x[j];
        count++;
      }
    }
    return sum / count;
  }

  private static double squares(double[] x, boolean[] inside, double in, double out) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double from = inside[j] ? in : out;
      sum += (x[j] - from) * (x[j] - from);
    }
    return sum;
  }
}
