/**
 * Where shapes are drawn. Programmes often work in provinces far from one another; on one true map
 * their districts would be specks. So provinces are moved next to each other, at one scale and from
 * north to south, and the map says so. One province alone keeps its true shape.
 */

/** Rings of a feature as lists of [longitude, latitude]: one list of rings for each polygon. */
export function polygons(feature) {
  const { type, coordinates } = feature.geometry;
  return type === 'Polygon' ? [coordinates] : coordinates;
}

/** Twice the signed area of a ring. */
function area(ring) {
  return ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    return sum + (x * v - u * y);
  }, 0);
}

/** The polygon with the greatest outer ring: islands far out at sea must not set the view. */
export function mainland(feature) {
  return polygons(feature).reduce((a, b) => (Math.abs(area(b[0])) > Math.abs(area(a[0])) ? b : a));
}

/** The centre of gravity of the mainland, for a circle or a label. */
export function centre(feature) {
  const ring = mainland(feature)[0];
  const total = area(ring);
  if (total === 0) {
    return ring[0];
  }
  return ring.reduce(
    ([cx, cy], [x, y], i) => {
      const [u, v] = ring[(i + 1) % ring.length];
      const cross = (x * v - u * y) / (3 * total);
      return [cx + (x + u) * cross, cy + (y + v) * cross];
    },
    [0, 0],
  );
}

/** The box around the mainlands of features: [west, south, east, north]. */
export function box(features) {
  const points = features.flatMap((feature) => mainland(feature)[0]);
  return points.reduce(
    ([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

/** Degrees of longitude are shorter than those of latitude; this evens them at the box's middle. */
function evened(bounds) {
  const k = Math.cos((((bounds[1] + bounds[3]) / 2) * Math.PI) / 180);
  return { k, width: (bounds[2] - bounds[0]) * k, height: bounds[3] - bounds[1] };
}

/**
 * One placement for each group: a function from [longitude, latitude] to [x, y].
 *
 * @param boxes the box of each group
 * @param moved whether groups are put next to each other
 */
export function arrange(boxes, moved) {
  if (!moved) {
    const all = evened(
      boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]),
    );
    return boxes.map(() => ([x, y]) => [x * all.k, y]);
  }
  const sizes = boxes.map(evened);
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[b][3] - boxes[a][3]);
  const layouts = order.map((_, c) => rows(order, sizes, c + 1));
  const best = layouts.reduce((a, b) => (Math.max(b.width, b.height) < Math.max(a.width, a.height) ? b : a));
  return boxes.map((bounds, i) => {
    const { left, top } = best.at[i];
    return ([x, y]) => [(x - bounds[0]) * sizes[i].k + left, y - bounds[3] - top];
  });
}

/** Puts groups into rows of this many, each row centred; a gap keeps names apart from shapes. */
function rows(order, sizes, columns) {
  const gap = 0.14 * Math.max(...sizes.map((s) => Math.max(s.width, s.height)));
  const width = Math.max(...chunks(order, columns).map((row) => row.reduce((sum, i) => sum + sizes[i].width + gap, -gap)));
  const at = [];
  let top = 0;
  for (const row of chunks(order, columns)) {
    const used = row.reduce((sum, i) => sum + sizes[i].width, 0);
    const space = (width - used) / row.length;
    const height = Math.max(...row.map((i) => sizes[i].height));
    let left = 0;
    for (const i of row) {
      at[i] = { left: left + space / 2, top: top + (height - sizes[i].height) / 2 };
      left += sizes[i].width + space;
    }
    top += height + 1.6 * gap;
  }
  return { at, width, height: top - 1.6 * gap };
}

function chunks(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Whether groups lie so far apart that most of a true map would be empty. */
export function farApart(boxes) {
  const [w, s, e, n] = boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
  const filled = boxes.reduce((sum, b) => sum + (b[2] - b[0]) * (b[3] - b[1]), 0);
  return boxes.length > 1 && filled < 0.3 * (e - w) * (n - s);
}
