package org.anmap.pipeline.audit;

/** One sum: the whole is the sum of the parts, each by its number in the system. */
record Relation(int whole, int[] parts) {}
