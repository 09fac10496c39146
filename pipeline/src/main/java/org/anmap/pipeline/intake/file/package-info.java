/**
 * From a file on disk to the bytes of its one table, or the rows of its sheet, in bounded memory.
 *
 * <p>May import {@code notice}. Knows nothing of columns or profiles. Used by {@code intake} alone;
 * holds raw text, so it does not log, and what a library says of bytes goes no further than here.
 */
package org.anmap.pipeline.intake.file;
