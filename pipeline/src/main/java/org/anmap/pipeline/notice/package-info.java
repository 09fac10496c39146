/**
 * What a run says about its input: file, row, column and rule, never a value.
 *
 * <p>May import {@code contract}.
 */
package org.anmap.pipeline.notice;
