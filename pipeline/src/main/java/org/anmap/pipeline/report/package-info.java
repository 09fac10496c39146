/**
 * Private reports of a run, and reports of a programme.
 *
 * <p>A {@link org.anmap.pipeline.report.RunReport} accounts for every row, a {@link
 * org.anmap.pipeline.report.ValidationReport} tells the analyst what to mend, {@link
 * org.anmap.pipeline.report.SystemErrors} tell whoever keeps the program where it broke.
 *
 * <p>May import {@code config}, {@code notice}, {@code contract}.
 */
package org.anmap.pipeline.report;
