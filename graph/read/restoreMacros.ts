/**
 * Mathematics that has lost its backslashes: `mathcal O_i(u) = sigmaleft( sum_j …right)`, `100times`.
 *
 * Pages that strip `$` and `\` leave the bare names of the commands in the sentence. Here the backslash
 * is put back where the surroundings leave no doubt, so that `renderLatex` can set the formula; in
 * doubt ("5-40 times faster", "left(right) hand", "the sum of") the text stays as it is.
 */
import { FUNCTIONS, SYMBOLS } from "./latexSymbols.ts";

/** Names that are no word of any sentence. */
const NEVER_WORDS = new Set(
  (
    "mathcal mathbb mathbf mathrm mathsf mathit mathtt mathfrak mathscr boldsymbol operatorname cdot cdots ldots " +
    "leq geq leqslant geqslant neq infty varepsilon varphi vartheta subseteq supseteq langle rangle lfloor rfloor " +
    "lceil rceil leftarrow rightarrow leftrightarrow mapsto"
  ).split(" "),
);
/** Names that are commands where a brace follows directly: `sqrt{n}`. */
const BEFORE_BRACE = new Set(
  "sqrt frac tfrac dfrac binom tilde hat bar vec dot overline underline widehat widetilde text textbf textit emph".split(
    " ",
  ),
);
const GREEK = new Set(
  [...SYMBOLS].filter(([, sign]) => /^\p{Script=Greek}$/u.test(sign)).map(([name]) => name),
);
const GREEK_NAME = [...GREEK].join("|");
/** `pi_theta`, `x^{alpha`: a letter with a Greek index. */
const GREEK_INDEX = new RegExp(
  `(?<![\\w\\\\^-])(${GREEK_NAME}|[A-Za-z])([_^]\\{?)(${GREEK_NAME})(?![A-Za-z_])`,
  "g",
);
/** Most texts hold none of these, and are spared the look at every word. */
const CANDIDATES = new RegExp(`[{_^]|${[...NEVER_WORDS].join("|")}`);
const ALPHABETS = /^(math(?:cal|bb|bf|rm|sf|it|tt|frak|scr)|boldsymbol)([A-Z]\w?)$/;

/** Linear time. */
export function restoreMacros(text: string): string {
  return restoreNames(restoreGluedToDigits(restoreDelimiters(text)));
}

/** `sigmaleft( … right)`: only where both names stand at the two ends of one pair of brackets. */
function restoreDelimiters(text: string): string {
  if (!text.includes("left") || !text.includes("right")) return text;
  const inserts: [at: number, removed: number, inserted: string][] = [];
  const open: { at: number; nameAt: number; bracket: string }[] = [];
  for (const match of text.matchAll(/[()[\]{}]/g)) {
    const at = match.index;
    const bracket = match[0];
    if ("([{".includes(bracket)) {
      open.push({ at, nameAt: startOfLeft(text, at), bracket });
      continue;
    }
    const opening = open.pop();
    if (opening === undefined || opening.nameAt < 0) continue;
    if ("([{".indexOf(opening.bracket) !== ")]}".indexOf(bracket)) continue;
    // A letter before would make it another word, and "left(right)" with nothing between is prose.
    const closes = text.startsWith("right", at - 5) && !/[A-Za-z\\]/.test(text[at - 6] ?? "");
    if (!closes || at - 5 <= opening.at + 1) continue;
    const name = text.slice(opening.nameAt, opening.at - 4);
    const brace = bracket === "}" ? "\\" : "";
    inserts.push([opening.nameAt, opening.at - opening.nameAt, `${name && `\\${name}`}\\left${brace}`]);
    inserts.push([at - 5, 5, `\\right${brace}`]);
  }
  inserts.sort((a, b) => a[0] - b[0]);
  let result = "";
  let done = 0;
  for (const [at, removed, inserted] of inserts) {
    result += text.slice(done, at) + inserted;
    done = at + removed;
  }
  return result + text.slice(done);
}

/** Where `left`, or a command's name glued to it, begins before the bracket at `at`; -1 if there is none. */
function startOfLeft(text: string, at: number): number {
  if (!text.startsWith("left", at - 4)) return -1;
  const before = /(?:^|[^A-Za-z\\])([A-Za-z]{0,12})$/.exec(text.slice(Math.max(0, at - 17), at - 4));
  if (before === null) return -1;
  const name = before[1] ?? "";
  return name === "" || SYMBOLS.has(name) || FUNCTIONS.has(name) ? at - 4 - name.length : -1;
}

function restoreGluedToDigits(text: string): string {
  if (!/\d ?(?:times|pm)|(?:approx|leq|geq|sim) ?-?\d/.test(text)) return text;
  return text
    .replace(/(\d)times(?![A-Za-z_])/g, "$1\\times")
    .replace(/(\d)pm(?=\d)/g, "$1\\pm")
    .replace(/(?<![A-Za-z\\_-])approx(?= ?-?\d)/g, "\\approx")
    .replace(/(?<![A-Za-z\\_-])(leq|geq)(?=\d)/g, "\\$1")
    .replace(/(?<![A-Za-z\\_\d-])sim(?=\d[\d.,]*(?:%|\\times))/g, "\\sim");
}

function restoreNames(text: string): string {
  if (!CANDIDATES.test(text)) return text;
  const indexed = text.replace(GREEK_INDEX, (_, base: string, mark: string, index: string) => {
    return `${base.length > 1 ? "\\" : ""}${base}${mark}\\${index}`;
  });
  return indexed.replace(/(?<![A-Za-z\\_.@#/-])[A-Za-z]{2,20}(?![A-Za-z])/g, (word, at: number) => {
    const next = indexed[at + word.length] ?? "";
    if (NEVER_WORDS.has(word)) return `\\${word}`;
    if (next === "{") return BEFORE_BRACE.has(word) ? `\\${word}` : word;
    if (next === "_" || next === "^") {
      const isCommand = GREEK.has(word) || (SYMBOLS.has(word) && word.length > 2);
      return isCommand && isIndex(indexed, at + word.length + 1) ? `\\${word}` : word;
    }
    const glued = ALPHABETS.exec(word);
    return glued === null ? word : `\\${glued[1]} ${glued[2]}`;
  });
}

/** An index is a group or one character; more than that is an identifier (`sum_pool`). */
function isIndex(text: string, at: number): boolean {
  return text[at] === "{" || (/^[A-Za-z0-9*+]$/.test(text[at] ?? "") && !/^\w$/.test(text[at + 1] ?? ""));
}
