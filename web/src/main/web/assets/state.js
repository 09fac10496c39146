/**
 * What is looked at, as the query of the address: a link shows the same view to whoever opens it.
 * The server never reads it.
 */

export const START = Object.freeze({
  lang: 'vi',
  show: 'rate',
  period: null,
  province: null,
  area: null,
  hotspots: true,
  release: null,
});

const CODE = /^[\w.-]{1,40}$/;

function oneOf(value, allowed, otherwise) {
  return allowed.includes(value) ? value : otherwise;
}

function code(value) {
  return value !== null && CODE.test(value) ? value : null;
}

/** Reads a query; whatever is not understood falls back to the start. */
export function fromQuery(query) {
  const given = new URLSearchParams(query);
  return {
    lang: oneOf(given.get('lang'), ['vi', 'en'], START.lang),
    show: oneOf(given.get('show'), ['rate', 'count'], START.show),
    period: code(given.get('period')),
    province: code(given.get('province')),
    area: code(given.get('area')),
    hotspots: given.get('hotspots') !== 'off',
    release: code(given.get('release')),
  };
}

/** The query of a view; what is as at the start is left out. */
export function toQuery(state) {
  const query = new URLSearchParams();
  for (const [key, start] of Object.entries(START)) {
    if (state[key] !== start) {
      query.set(key, key === 'hotspots' ? 'off' : state[key]);
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
