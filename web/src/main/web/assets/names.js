/** Names as people type them: without marks, in any case, with or without "quận" or "huyện". */

/** Folds a name to plain lower-case letters. đ has no decomposition, so it is replaced by hand. */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

const KIND_OF_UNIT = /^(quận|huyện|thị xã|thành phố|quan|huyen|thi xa|thanh pho)\s+|\s+(district|town|city)$/iu;

/** A name without the word for the kind of unit, for the map; "Quận 1" keeps it. */
export function short(name) {
  const rest = name.replace(KIND_OF_UNIT, '');
  return /^\d+$/u.test(rest) ? name : rest;
}

/** Whether every typed word begins a word of the name, folded. */
export function matches(name, typed) {
  const words = fold(name).split(' ');
  return fold(typed)
    .split(' ')
    .every((start) => words.some((word) => word.startsWith(start)));
}
