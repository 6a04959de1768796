/** Porter's stemmer (1980), doi:10.1108/eb046814: both sides of an exact match go through it. */
const C = "[^aeiou]";
const V = "[aeiouy]";
const CC = `${C}[^aeiouy]*`;
const VV = `${V}[aeiou]*`;
const M_GT_0 = new RegExp(`^(${CC})?${VV}${CC}`);
const M_EQ_1 = new RegExp(`^(${CC})?${VV}${CC}(${VV})?$`);
const M_GT_1 = new RegExp(`^(${CC})?${VV}${CC}${VV}${CC}`);
const HAS_VOWEL = new RegExp(`^(${CC})?${V}`);
const CVC = new RegExp(`^${CC}${V}[^aeiouwxy]$`);

const STEP_2 = Object.entries({
  ational: "ate",
  tional: "tion",
  enci: "ence",
  anci: "ance",
  izer: "ize",
  bli: "ble",
  alli: "al",
  entli: "ent",
  eli: "e",
  ousli: "ous",
  ization: "ize",
  ation: "ate",
  ator: "ate",
  alism: "al",
  iveness: "ive",
  fulness: "ful",
  ousness: "ous",
  aliti: "al",
  iviti: "ive",
  biliti: "ble",
  logi: "log",
});
const STEP_3 = Object.entries({
  icate: "ic",
  ative: "",
  alize: "al",
  iciti: "ic",
  ical: "ic",
  ful: "",
  ness: "",
});
const STEP_4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

const known = new Map();

export function stem(word) {
  let result = known.get(word);
  if (result === undefined) {
    result = porter(word);
    known.set(word, result);
  }
  return result;
}

function porter(word) {
  if (word.length < 3) return word;
  const startsWithY = word[0] === "y";
  let w = startsWithY ? `Y${word.slice(1)}` : word;
  if (/(ss|i)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^s]s$/.test(w)) w = w.slice(0, -1);
  if (w.endsWith("eed")) {
    if (M_GT_0.test(w.slice(0, -3))) w = w.slice(0, -1);
  } else {
    const match = /^(.+?)(ed|ing)$/.exec(w);
    if (match && HAS_VOWEL.test(match[1])) {
      w = match[1];
      if (/(at|bl|iz)$/.test(w)) w += "e";
      else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1);
      else if (CVC.test(w)) w += "e";
    }
  }
  if (w.endsWith("y") && HAS_VOWEL.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replace(w, STEP_2);
  w = replace(w, STEP_3);
  const four = STEP_4.exec(w);
  if (four) {
    if (M_GT_1.test(four[1])) w = four[1];
  } else {
    const ion = /^(.+?)(s|t)(ion)$/.exec(w);
    if (ion && M_GT_1.test(ion[1] + ion[2])) w = ion[1] + ion[2];
  }
  if (w.endsWith("e")) {
    const rest = w.slice(0, -1);
    if (M_GT_1.test(rest) || (M_EQ_1.test(rest) && !CVC.test(rest))) w = rest;
  }
  if (w.endsWith("ll") && M_GT_1.test(w)) w = w.slice(0, -1);
  return startsWithY ? `y${w.slice(1)}` : w;
}

function replace(word, pairs) {
  // The longest suffix that fits decides.
  let best = null;
  for (const pair of pairs)
    if (word.endsWith(pair[0]) && (!best || pair[0].length > best[0].length)) best = pair;
  if (!best) return word;
  const rest = word.slice(0, -best[0].length);
  return M_GT_0.test(rest) ? rest + best[1] : word;
}
