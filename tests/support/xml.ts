/**
 * A strict little XML reader for tests: accepts only what it knows to be well-formed (one root, matching
 * tags, quoted attributes, the five entities and decimal references, no character outside XML 1.0).
 */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

const UNFIT = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** @throws {Error} saying where, if the text is not well-formed */
export function parseXml(xml: string): Element {
  const unfit = UNFIT.exec(xml);
  if (unfit) throw new Error(`character ${unfit[0].charCodeAt(0)} at ${unfit.index}`);
  if (!xml.startsWith(DECLARATION)) throw new Error("no declaration");
  const document: Open = { name: "", attributes: new Map(), children: [], text: "" };
  const stack = [document];
  const token = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
  token.lastIndex = DECLARATION.length;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const [whole, closing, name, attributes = "", empty] = match;
    const parent = stack.at(-1)!;
    if (name === undefined) {
      parent.text += unescapeXml(whole);
    } else if (closing === "/") {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}> at ${at}`);
      stack.pop();
    } else {
      const element: Open = { name, attributes: attributesIn(attributes), children: [], text: "" };
      parent.children.push(element);
      if (empty !== "/") stack.push(element);
    }
  }
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)!.name}> is not closed`);
  if (document.children.length !== 1 || document.text.trim() !== "") throw new Error("not one root");
  return document.children[0]!;
}

/** All elements of a name below (or at) an element, in document order. */
export function elements(root: Element, name: string): readonly Element[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elements(child, name))];
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (attributes.has(name!)) throw new Error(`attribute ${name} twice`);
    // A parser turns tabs and line ends in attributes into spaces, section 3.3.3.
    attributes.set(name!, unescapeXml(value!.replaceAll(/[\t\n\r]/g, " ")));
  }
  return attributes;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n") // section 2.11
    .replaceAll(/&([^;\s]*;?)/g, (_, entity: string) => {
      const named = { "amp;": "&", "lt;": "<", "gt;": ">", "quot;": '"', "apos;": "'" }[entity];
      if (named !== undefined) return named;
      const code = /^#(\d+);$/.exec(entity)?.[1];
      if (code === undefined) throw new Error(`&${entity} is no reference`);
      const character = String.fromCodePoint(Number(code));
      if (UNFIT.test(character)) throw new Error(`&${entity} stands for no character of XML`);
      return character;
    });
}
