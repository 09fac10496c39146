/**
 * From the bytes of an export to clean text: which encoding an office used, and what its letters
 * mean. Pure functions of bytes and text.
 *
 * <p>May import nothing of the pipeline, and no Spark. Used by {@code intake} alone; holds raw
 * text, so it does not log and its exceptions never quote what they read.
 */
package org.anmap.pipeline.intake.text;
