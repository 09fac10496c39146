package org.anmap.pipeline.protect;

/** What protect says: tables that may be published, or why none may. */
public sealed interface Protection permits ProtectedTables, Refused {}
