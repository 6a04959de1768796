/** A strict BibTeX reader for tests, after "BibTeXing": braces count wherever they stand, keys are plain. */

export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** As they stand between the outer braces; a bare word is a macro. */
  readonly fields: ReadonlyMap<string, string>;
}

/** @throws {Error} saying where, if the text is not a list of entries */
export function readBibtex(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern, "uy");
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) throw new Error(`not BibTeX at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    at = sticky.lastIndex;
    return match;
  };
  const value = (): string => {
    if (text[at] !== "{") return take(/[a-z]+/)[0];
    const start = ++at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error(`a value opened at ${start} does not end`);
      depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
    }
    return text.slice(start, at - 1);
  };
  while (at < text.length) {
    const [, type, key] = take(/\s*@(\w+)\{([\w-]+),\n/);
    const fields = new Map<string, string>();
    do {
      const [, name] = take(/ {2}(\w+) = /);
      if (fields.has(name!)) throw new Error(`${name} twice in ${key}`);
      fields.set(name!, value());
    } while (take(/,\n|\n\}\n/)[0] === ",\n");
    entries.push({ type: type!, key: key!, fields });
  }
  return entries;
}

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["textbackslash{}", "\\"],
  ["textbraceleft{}", "{"],
  ["textbraceright{}", "}"],
  ["textasciitilde{}", "~"],
  ["textasciicircum{}", "^"],
  ...[..."$&#_%"].map((character) => [character, character] as const),
]);

/** The text that TeX prints. @throws {Error} on a command or character that does more than print */
export function printed(tex: string): string {
  return tex.replaceAll(/\\(text\w+\{\}|[^a-z])|[{}]|[\\~^$&#_%]/g, (found, command?: string) => {
    if (found === "{" || found === "}") return "";
    const character = command === undefined ? undefined : CHARACTERS.get(command);
    if (character === undefined) throw new Error(`TeX would act on ${JSON.stringify(found)}`);
    return character;
  });
}
