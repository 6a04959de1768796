/**
 * XML → its records as small trees, one at a time. A document type is passed over, so its entities mean nothing
 * here; element names lose their prefix, since each format has the names it needs only once.
 */
import { Parser } from "htmlparser2";
import { lineCounter } from "./splitLines.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** 1-based line of its tag. */
  readonly line: number;
}

/** What is deeper is left out: no format nests so far. */
const DEEPEST = 100;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  readonly line: number;
}

/** The elements of these names, wherever they stand; one within another belongs to it. Linear time. */
export function readXmlRecords(text: string, names: ReadonlySet<string>): XmlElement[] {
  const lineOf = lineCounter(text);
  const records: XmlElement[] = [];
  const open: Open[] = [];
  /** Elements left out since the last one kept. */
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = localName(qualified);
        if (open.length === 0 && !names.has(name)) return;
        if (open.length >= DEEPEST) {
          skipped++;
          return;
        }
        open.push({
          name,
          attributes: new Map(Object.entries(attributes)),
          children: [],
          line: lineOf(parser.startIndex),
        });
      },
      ontext(piece) {
        open.at(-1)?.children.push(piece);
      },
      onclosetag(qualified) {
        if (skipped > 0) {
          skipped--;
          return;
        }
        const element = open.at(-1);
        if (element === undefined || element.name !== localName(qualified)) return;
        open.pop();
        const parent = open.at(-1);
        if (parent === undefined) records.push(element);
        else parent.children.push(element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return records;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** All elements that the path leads to, from an element's children on. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = [element];
  for (const name of path)
    found = found.flatMap(({ children }) =>
      children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name),
    );
  return found;
}

/** Their texts, in the order of the text, white space as it stands. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The text at the path, of the first element there. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return textOf(elementsAt(element, ...path)[0]).trim();
}

/** The texts of all elements at the path. */
export function textsAt(element: XmlElement, ...path: readonly string[]): string[] {
  return elementsAt(element, ...path).map((found) => textOf(found).trim());
}
