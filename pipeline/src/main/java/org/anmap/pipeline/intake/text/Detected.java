package org.anmap.pipeline.intake.text;

/**
 * What the bytes of a file look like.
 *
 * @param certain whether the bytes prove it: a byte order mark, valid UTF-8, or ASCII alone; else
 *     it is the reading that makes most sense
 */
public record Detected(TextEncoding encoding, boolean certain) {}
