/** Numbers and periods in the reader's language. */

/** Making a formatter costs far more than using it, and a table of districts needs thousands. */
const made = new Map();

function formatter(lang, options) {
  const key = `${lang} ${Object.values(options).join(' ')}`;
  if (!made.has(key)) {
    made.set(key, new Intl.NumberFormat(lang, options));
  }
  return made.get(key);
}

/** A number with at most this many digits after the point. */
export function number(value, lang, digits = 1) {
  return formatter(lang, { maximumFractionDigits: digits }).format(value);
}

/** A rate: one digit after the point under 10, whole above; more would pretend precision. */
export function rate(value, lang) {
  const digits = value > 0 && value < 10 ? 1 : 0;
  return formatter(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A signed number: the sign says which way. */
export function signed(value, lang) {
  return formatter(lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);
}

const LONG = {
  vi: { Q: (y, n) => `Quý ${n} năm ${y}`, S: (y, n) => `Nửa ${n === '1' ? 'đầu' : 'cuối'} năm ${y}` },
  en: { Q: (y, n) => `Quarter ${n} of ${y}`, S: (y, n) => `Half ${n} of ${y}` },
};

/** A period code in words: 2025-Q2, 2025-S1, 2025-06 or 2025. */
export function periodName(code, lang) {
  const [, year, letter, n] = /^(\d{4})(?:-([QS])?(\d+))?$/.exec(code) ?? [];
  if (letter) {
    return LONG[lang][letter](year, n);
  }
  if (n) {
    return lang === 'vi' ? `Tháng ${Number(n)} năm ${year}` : new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(new Date(Number(year), Number(n) - 1, 1));
  }
  return year === undefined ? code : lang === 'vi' ? `Năm ${year}` : year;
}

/** A day as people write it. */
export function dayName(iso, lang) {
  const [year, month, day] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'long' }).format(new Date(year, month - 1, day));
}
