#!/bin/sh
# Intake against Spark's CSV reader and DuckDB on one generated file: ROWS (default 5,000,000), ROUNDS (default 3).
# ANMAP_HEAP sets the memory (default 3g). The file is kept in WORK (default target/bench) for the next time.
set -eu
cd "$(dirname "$0")/.."
rows=${1:-5000000}
rounds=${2:-3}
work=${WORK:-target/bench}
./mvnw -B -ntp -q -DskipTests -Dspotless.check.skip=true -pl pipeline,bench -am package >&2
(cd bench && ../mvnw -B -ntp -q dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime) >&2
opens=""
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done
# shellcheck disable=SC2086
java -Xmx"${ANMAP_HEAP:-3g}" -XX:+UseParallelGC $opens ${ANMAP_JAVA_OPTIONS:-} -cp "bench/target/classes:pipeline/target/classes:contract/target/classes:$(cat bench/target/classpath)" \
  org.anmap.bench.IntakeBench data-samples/publication.yaml "$work" "$rows" "$rounds"
