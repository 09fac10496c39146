/** Loads one release: what is published, and nothing is filled in. */

const API = '/api/v1/releases/';

/** Why a release could not be loaded: offline, busy, withdrawn, missing or broken. */
export class LoadError extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

const KINDS = { 404: 'missing', 410: 'withdrawn', 429: 'busy', 503: 'busy' };

async function json(address) {
  let response;
  try {
    response = await fetch(address, { credentials: 'omit' });
  } catch {
    throw new LoadError('offline');
  }
  if (!response.ok) {
    throw new LoadError(KINDS[response.status] ?? 'broken');
  }
  try {
    return await response.json();
  } catch {
    throw new LoadError('broken');
  }
}

/** The total frame of a cube, or nothing. */
function total(cube) {
  return cube?.frames.find((frame) => frame.code === '_T') ?? null;
}

/** The first entry that fits; of two, the one without a dimension. */
export function pick(entries, wanted) {
  const fitting = (entries ?? []).filter((entry) => Object.keys(wanted).every((key) => entry[key] === wanted[key]));
  return fitting.find((entry) => (entry.dimension ?? null) === null) ?? fitting[0] ?? null;
}

/** Values of another body in the order of these areas and periods; null where it has none. */
export function aligned(rows, from, to) {
  const column = to.areas.map((ref) => from.areas.indexOf(ref));
  return to.periods.map((period) => {
    const row = rows?.[from.periods.indexOf(period)];
    return column.map((i) => (row === undefined || i < 0 ? null : (row[i] ?? null)));
  });
}

/** What a cube does not speak of was not reported to the reader; it must not look like a value. */
function told(status) {
  return status && status.map((row) => row.map((s) => s ?? 'm'));
}

/** Loads the pinned release, or the latest. */
export async function load(pinned) {
  const latest = (await json(`${API}latest`)).release;
  const id = pinned ?? latest;
  const root = `${API}${encodeURIComponent(id)}`;
  const meta = await json(root);
  const under = (entry) => (entry ? json(`${root}/${entry.href}`) : null);
  const at = { level: 'district', periodType: 'quarter' };
  const [areas, districts, provinces, reports, sessions, rates, hotspots, trends] = await Promise.all([
    json(`${root}/${meta.areaSet.areas}`),
    json(`${root}/${meta.areaSet.boundaries.district}`),
    meta.areaSet.boundaries.province ? json(`${root}/${meta.areaSet.boundaries.province}`) : null,
    under(pick(meta.cubes, { measure: 'REPORTS', ...at })),
    under(pick(meta.cubes, { measure: 'SESSIONS', ...at })),
    under(pick(meta.findings, { name: 'rates', ...at })),
    under(pick(meta.findings, { name: 'hotspots', ...at })),
    under(pick(meta.findings, { name: 'trends', ...at })),
  ]);
  return model({ id, latest, meta, areas, districts, provinces, reports, sessions, rates, hotspots, trends });
}

/** One value for each area and period, all in the order of the reports cube. */
export function model(loaded) {
  const { meta, areas, reports } = loaded;
  if (!reports) {
    throw new LoadError('missing');
  }
  for (const body of [reports, loaded.sessions, loaded.rates, loaded.hotspots]) {
    // Numbers in the order of another list of areas would stand at the wrong district.
    if (body?.areasHash && body.areasHash !== areas.areasHash) {
      throw new LoadError('broken');
    }
  }
  const byRef = new Map(areas.areas.map((area) => [area.ref, area]));
  const axes = { areas: reports.areas.filter((ref) => byRef.has(ref)), periods: reports.periods };
  const series = (body, rows) => (body ? aligned(rows, body, axes) : null);
  const frame = total(reports);
  const outreach = total(loaded.sessions);
  const refs = loaded.trends?.areas ?? [];
  return {
    id: loaded.id,
    latest: loaded.latest,
    meta,
    periods: axes.periods,
    areas: axes.areas.map((ref) => byRef.get(ref)),
    provinces: areas.areas.filter((area) => area.level === 'province' && axes.areas.some((ref) => byRef.get(ref).parent === area.ref)),
    count: series(reports, frame.value),
    status: told(series(reports, frame.status)),
    sessions: series(loaded.sessions, outreach?.value),
    sessionStatus: told(series(loaded.sessions, outreach?.status)),
    rate: series(loaded.rates, loaded.rates?.rate),
    lo: series(loaded.rates, loaded.rates?.lo),
    hi: series(loaded.rates, loaded.rates?.hi),
    per: loaded.rates?.per ?? 100000,
    annual: loaded.rates?.annual ?? false,
    hotspot: series(loaded.hotspots, loaded.hotspots?.state),
    trend: axes.areas.map((ref) => {
      const i = refs.indexOf(ref);
      const t = loaded.trends;
      return i < 0 ? null : { state: t.state[i], slope: t.slope?.[i] ?? null, lo: t.lo?.[i] ?? null, hi: t.hi?.[i] ?? null };
    }),
    shapes: { district: loaded.districts.features, province: loaded.provinces?.features ?? [] },
  };
}
