package org.anmap.pipeline.intake.file;

/**
 * What stands between the fields of a text file.
 *
 * @param character comma, semicolon, tab or bar
 * @param isCertain whether no other of them would give as many rows of one width
 */
public record Delimiter(char character, boolean isCertain) {}
