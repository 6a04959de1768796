/**
 * LaTeX in running text → the signs it would set: `{\em x}` → x, `30\%` → 30%, `$\mathcal{O}(n^{2})$` →
 * O(n^2).
 *
 * One pass over the characters with a stack of open groups, no recursion: linear time, also for 100,000
 * open braces. Braces that belong to no command stay, since `{architecture, accuracy} pairs` is prose.
 */
import { ACCENTS, DROPPED, EMPTY, FONTS, FUNCTIONS, PHRASES, SWITCHES, SYMBOLS } from "./latexSymbols.ts";

/** An open group: where its brace stands in the output and what its end brings. */
interface Group {
  readonly at: number;
  readonly kind: "literal" | "dropped" | "muted" | "wrapped" | "numerator" | "discarded-first" | "accent";
  readonly accent: string;
  /** Something other than letters, digits and a leading sign stands in it, so that it needs brackets of its own. */
  compound: boolean;
}

const URL_CHARACTERS = /https?:\/\/[^\s{}\\$<>]+/y;
const COMMAND = /[A-Za-z]+\*?/y;
/** Of a formula between dollar signs: longer ones are two prices in one sentence. */
const LONGEST_FORMULA = 300;

export function renderLatex(text: string): string {
  if (!/[\\$~{}]/.test(text)) return text;
  // A citation whose brace is never closed must not swallow the rest of the abstract.
  return render(text, true) ?? render(text, false) ?? text;
}

/** @returns `null` if the text ended inside an argument that leaves no trace */
function render(text: string, mayMute: boolean): string | null {
  const out: string[] = [];
  const groups: Group[] = [];
  let muted = 0;
  let mathEnd = -1;
  /** The last character written. */
  let last = "";
  let i = 0;

  const push = (piece: string) => {
    if (piece !== "") last = piece.at(-1)!;
    out.push(piece);
  };
  const emit = (piece: string) => {
    if (muted > 0 || piece === "") return;
    const top = groups.at(-1);
    if (top !== undefined && !/^[-+]?[\p{L}\p{N}.]*$/u.test(piece)) top.compound = true;
    push(piece);
  };
  const open = (wanted: Group["kind"], accent = "") => {
    const mutes = wanted === "muted" || wanted === "discarded-first";
    const kind = mutes && !mayMute ? "dropped" : wanted;
    groups.push({ at: out.length, kind, accent, compound: false });
    if (kind === "muted" || kind === "discarded-first") muted++;
    else if (muted === 0) push(kind === "literal" ? "{" : "");
  };
  /** Open the group that must follow, if it does. */
  const openNext = (kind: Group["kind"], accent = ""): boolean => {
    const brace = skipSpaces(text, i);
    if (text[brace] !== "{") return false;
    i = brace + 1;
    open(kind, accent);
    return true;
  };
  const close = () => {
    const group = groups.pop();
    if (group === undefined) return emit("}");
    if (group.kind === "muted") muted--;
    else if (group.kind === "discarded-first") {
      muted--;
      openNext("dropped");
    } else if (group.kind === "literal") {
      // `1{,}000`: around a single sign, braces are TeX's spacing.
      const isSign = out.length === group.at + 2 && /^[^A-Za-z0-9\s]$/u.test(out[group.at + 1]!);
      if (isSign) out[group.at] = "";
      else if (muted === 0) push("}");
    } else if (muted === 0) {
      if (group.kind === "accent") push(group.accent);
      else if (group.kind !== "dropped" && group.compound) {
        out[group.at] = "(";
        push(")");
      }
      const parent = groups.at(-1);
      if (parent !== undefined && (group.compound || group.kind === "numerator")) parent.compound = true;
      if (group.kind === "numerator") {
        push("/");
        openNext("wrapped");
      }
    }
  };

  const command = (name: string) => {
    const symbol = SYMBOLS.get(name);
    const accent = ACCENTS.get(name);
    if (name === "frac" || name === "tfrac" || name === "dfrac") openNext("numerator");
    else if (name === "sqrt") {
      emit("√");
      openNext("wrapped");
    } else if (name === "href" || name === "textcolor" || name === "colorbox") openNext("discarded-first");
    else if (name === "footnote") {
      emit(" ");
      openNext("wrapped");
    } else if (SWITCHES.has(name)) {
      const group = groups.at(-1);
      // `{\em x}`: the brace just written belongs to the switch.
      if (group?.kind === "literal" && muted === 0 && out.length === group.at + 1) {
        out[group.at] = "";
        groups[groups.length - 1] = { ...group, kind: "dropped" };
      }
      i = skipSpaces(text, i);
    } else if (FONTS.has(name)) {
      if (!openNext("dropped")) i = skipSpaces(text, i);
    } else if (DROPPED.has(name)) {
      i += /^(?:\[[^[\]]{0,100}\]){0,2}/.exec(text.slice(i, i + 210))?.[0].length ?? 0;
      openNext("muted");
    } else if (EMPTY.has(name)) {
      if ((name === "left" || name === "right") && text[i] === ".") i++;
      else if (/quad|par|newline|linebreak|item/.test(name)) emit(" ");
    } else if (accent !== undefined && text[skipSpaces(text, i)] === "{") openNext("accent", accent);
    else if (symbol !== undefined) emit(symbol);
    else if (FUNCTIONS.has(name)) {
      if (/[\p{L}\p{N}]/u.test(last)) emit(" ");
      emit(text[i] === "{" ? `${name} ` : name);
    } else {
      const phrase = PHRASES.get(name);
      if (phrase !== undefined) emit(text[i] === "." ? phrase.slice(0, -1) : phrase);
      // An author's own command: with an argument it is a way to set it, without one a name.
      else if (text[i] !== "{" || !openNext("dropped")) emit(name);
    }
  };

  const escaped = () => {
    COMMAND.lastIndex = i;
    const name = COMMAND.exec(text)?.[0];
    if (name !== undefined) {
      i += name.length;
      // `\ours{} is`: the empty group only keeps the space behind the command.
      if (text.startsWith("{}", i)) i += 2;
      return command(name.replace("*", ""));
    }
    const character = text[i] ?? "";
    i++;
    const accent = ACCENTS.get(character);
    if (accent !== undefined) {
      const letter = accentedLetter(character, last, text.slice(i, i + 4));
      if (letter === null) return emit(/['"]/.test(character) ? character : "");
      i += letter[0].length;
      emit(`${letter[1] ?? letter[2]}${accent}`.normalize("NFC"));
    } else if (",;: \\\t\n".includes(character)) emit(" ");
    else if (character === "|") emit("‖");
    else if (!"()[]!-/".includes(character)) emit(character);
  };

  while (i < text.length) {
    const character = text[i]!;
    const inMath = i < mathEnd;
    if (character === "\\") {
      i++;
      escaped();
    } else if (character === "$") {
      const end = inMath || i === mathEnd ? -1 : endOfFormula(text, i);
      if (i === mathEnd || end >= 0) {
        if (end >= 0) mathEnd = end;
      } else emit("$");
      i++;
    } else if (character === "{") {
      i++;
      const script = /[_^]$/.test(last);
      open(script ? "wrapped" : inMath ? "dropped" : "literal");
    } else if (character === "}") {
      i++;
      close();
    } else if (character === "~" && (inMath || isTie(text, i))) {
      emit(" ");
      i++;
    } else {
      URL_CHARACTERS.lastIndex = i;
      const url = character === "h" ? URL_CHARACTERS.exec(text)?.[0] : undefined;
      const plain = url ?? plainRun(text, i);
      emit(plain);
      i += plain.length;
    }
  }
  return muted > 0 ? null : out.join("");
}

/**
 * The letter an accent command stands before. `\"word\"` and `don\'t` are quotes that were escaped twice
 * on their way here, so in front of a word, and before letters of contractions, there is no accent.
 */
function accentedLetter(accent: string, before: string, next: string): RegExpExecArray | null {
  const letter = /^(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/.exec(next);
  if (letter === null || letter[1] !== undefined || !/['"]/.test(accent)) return letter;
  if (accent === "'" && !/[aeiouycn]/i.test(letter[2] ?? "")) return null;
  return /[\p{L}{]/u.test(before) || /[A-Z]/.test(letter[2] ?? "") ? letter : null;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

const PLAIN_RUN = /[^\\$~{}h]+|h/y;
function plainRun(text: string, at: number): string {
  PLAIN_RUN.lastIndex = at;
  return PLAIN_RUN.exec(text)?.[0] ?? text[at]!;
}

/** A tie binds a word to what follows; "~50%" and "/~user" are none. */
function isTie(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,)\]}]/u.test(text[at - 1] ?? "") && /[\p{L}([\\$`]/u.test(text[at + 1] ?? "");
}

/**
 * The dollar sign that closes the formula opened at `at`, or -1 where dollars are money.
 *
 * The rule is Pandoc's (no white space inside the signs, no digit behind), and no words, unless the text
 * between holds a sign that only formulas have, or is one word that is no number.
 */
function endOfFormula(text: string, at: number): number {
  let end = text.indexOf("$", at + 1);
  while (end > 0 && text[end - 1] === "\\") end = text.indexOf("$", end + 1);
  if (end < 0 || end - at > LONGEST_FORMULA) return -1;
  const formula = text.slice(at + 1, end);
  if (/[\\^_{}]/.test(formula)) return end;
  if (/^\s|\s$/.test(formula)) return /^[A-Za-z]$/.test(formula.trim()) ? end : -1;
  if (/^[^\d\s]\S*$|^$/.test(formula)) return end;
  const isProse = /[A-Za-z]{3}|^\d[^A-Za-z]*[A-Za-z]{2} /.test(formula);
  return isProse || /\d/.test(text[end + 1] ?? "") ? -1 : end;
}
