/**
 * Private reports of a run, and reports of a programme.
 *
 * <p>May import {@code config}, {@code notice}, {@code contract}.
 */
package org.anmap.pipeline.report;
