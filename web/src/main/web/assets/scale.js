/** Classes of a choropleth and sizes of circles: fixed over all periods, so colours never jump. */

/** Rounds to two significant digits, so that a legend can be read aloud. */
export function nice(value) {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}

/**
 * Cuts between classes: quantiles of the values above zero, rounded and distinct. Equal values
 * give no cut and so one class; zero is never in a class, it has its own look.
 */
export function classBreaks(values, classes = 5) {
  const sorted = values.filter((v) => v !== null && v > 0).sort((a, b) => a - b);
  const cuts = [];
  for (let i = 1; i < classes; i++) {
    const cut = nice(sorted[Math.floor((i * sorted.length) / classes)] ?? 0);
    const below = cuts.length === 0 ? sorted[0] : cuts[cuts.length - 1];
    if (cut > below && cut <= sorted[sorted.length - 1]) {
      cuts.push(cut);
    }
  }
  return cuts;
}

/** The class of a value: how many cuts it has reached. */
export function classOf(value, cuts) {
  return cuts.filter((cut) => value >= cut).length;
}

/** Which colour of a ramp a class takes: a few classes still span the ramp. */
export function shade(index, classes, colours) {
  return classes === 1
    ? colours[Math.floor(colours.length / 2)]
    : colours[Math.round((index * (colours.length - 1)) / (classes - 1))];
}

/** A circle's radius: its area, not its width, is proportional to the count. */
export function radius(count, greatest, greatestRadius) {
  return count > 0 ? greatestRadius * Math.sqrt(count / greatest) : 0;
}

/** How much to thin outlines and circles where many districts share the map. */
export function crowding(districts) {
  return Math.min(1, Math.max(0.45, Math.sqrt(35 / Math.max(1, districts))));
}

/** Two or three round counts for the legend of the circles. */
export function circleSteps(greatest) {
  const steps = [greatest, greatest / 3, greatest / 12].map((v) => Math.max(1, nice(Math.floor(v))));
  return [...new Set(steps)].filter((v) => v <= greatest);
}

/** Round ticks from zero to at least the greatest value. */
export function ticks(greatest) {
  if (!(greatest > 0)) {
    return [0, 1];
  }
  const power = 10 ** Math.floor(Math.log10(greatest / 2));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s * 3 >= greatest);
  return Array.from({ length: Math.ceil(greatest / step) + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}
