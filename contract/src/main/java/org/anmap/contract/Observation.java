package org.anmap.contract;

/** One row of a published table. */
public record Observation(CellKey key, Cell cell) {}
