package org.anmap.pipeline.link;

/** What link hands on: reports and sessions, one row for each record. */
public record Linked(LinkedCases cases, LinkedOutreach outreach) {}
