package org.anmap.pipeline.protect;

/**
 * Nothing may be published.
 *
 * @param reason one sentence for the analyst, without any count
 */
public record Refused(String reason) implements Protection {}
