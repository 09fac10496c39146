#!/bin/sh
# Whole-process time of `run` on the samples, start-up included: median of N runs (default 5).
# The first, uncounted run builds and writes the class data archive. Needs GNU time.
set -eu
cd "$(dirname "$0")/.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./anmap run data-samples/publication.yaml --releases "$work/warm" >/dev/null 2>&1
i=0
while [ "$i" -lt "$runs" ]; do
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" ./anmap run data-samples/publication.yaml --releases "$work/r$i" >/dev/null 2>&1
  cat "$work/time" >>"$work/times"
  i=$((i + 1))
done
echo "wall_s user_s sys_s max_rss_kB (sorted by wall; the middle line is the median)"
sort -n "$work/times"
