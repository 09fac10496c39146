package org.anmap.pipeline.cli;

import java.util.List;
import org.anmap.contract.Manifest;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.intake.ReleaseWindow;
import org.anmap.pipeline.protect.ProtectedTables;
import org.anmap.pipeline.release.Contents;

/**
 * What a release says beside its findings: protected tables, and settings and facts that are
 * public.
 */
final class Describe {
  private final PublicationConfig config;
  private final Geography geography;
  private final Planner planner;

  Describe(PublicationConfig config, Geography geography, Planner planner) {
    this.config = config;
    this.geography = geography;
    this.planner = planner;
  }

  Contents contents(String id, ProtectedTables tables, ReleaseWindow window) {
    TablePlan plan = tables.plan();
    Manifest head =
        new Manifest(
            Manifest.FORMAT_VERSION,
            id,
            CodeVersion.VALUE,
            config.hash(),
            window.asOf(),
            config.sources().stream().anyMatch(Source::sample),
            config.publication().title(),
            config.sources().stream()
                .filter(source -> source.kind() != Source.Kind.REPORTING)
                .map(Source::sector)
                .distinct()
                .sorted()
                .toList(),
            plan.first(),
            plan.last(),
            plan.areas().set(),
            plan.tables(),
            plan.codes(),
            plan.silences(),
            new Manifest.Protection(
                config.protect().mode(),
                config.protect().threshold(),
                config.protect().width(),
                config.protect().sensitiveDimensions()),
            List.of());
    Contents.Publication publication =
        new Contents.Publication(
            config.publication().id(),
            config.publication().contact(),
            config.publication().licence(),
            geography.schematic(),
            config.analyse());
    return new Contents(
        head,
        publication,
        plan,
        tables.tables(),
        geography.denominators(),
        planner.labels(),
        geography.shapes(),
        List.of());
  }
}
