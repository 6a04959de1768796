/**
 * Maps made directly, without any step of the library: whatever text a test wants stands in them, and
 * positions, sizes and topics are plain to see. For tests of what comes after a map.
 */
import { toTable } from "../../graph/map.ts";
import type { Concept, Paper, PaperMap } from "../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../graph/recipe.ts";

export interface PaperSpec extends Partial<Omit<Paper, "keywords">> {
  readonly title: string;
  /** Labels; a concept's mentions are where its label stands in title or abstract. */
  readonly concepts?: readonly string[];
  readonly keywords?: readonly string[];
}

interface MentionRow {
  readonly paper: number;
  readonly concept: number;
  readonly field: 0 | 1;
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * Nodes stand on a spiral, topic i % 3 and the last node in none; weights fall as 1/rank.
 *
 * @param minDocuments concepts in fewer papers are in the table but not on the map
 */
export function mapWith(specs: readonly PaperSpec[], minDocuments = 1): PaperMap {
  const papers = specs.map(toPaper);
  const frequency = new Map<string, number>();
  for (const { concepts = [] } of specs)
    for (const label of new Set(concepts)) frequency.set(label, (frequency.get(label) ?? 0) + 1);
  const labels = [...frequency.keys()].sort(
    (a, b) => frequency.get(b)! - frequency.get(a)! || (a < b ? -1 : 1),
  );
  const rowOf = new Map(labels.map((label, row) => [label, row]));
  const concepts = labels.map((label): Concept => {
    const count = frequency.get(label)!;
    const variants = [{ form: label, mentions: count }];
    return {
      id: `concept:${label}`,
      label,
      shortForm: null,
      variants,
      documentFrequency: count,
      termhood: 0.1 + 0.8 / count,
      origin: "extracted",
    };
  });
  const conceptCount = labels.filter((label) => frequency.get(label)! >= minDocuments).length;
  const edges = specs.flatMap((spec, paper) => {
    const rows = [...new Set(spec.concepts)].map((l) => rowOf.get(l)!).filter((row) => row < conceptCount);
    const sum = rows.reduce((total, _, rank) => total + 1 / (rank + 1), 0);
    return rows.map((concept, rank) => ({
      paper,
      concept,
      weight: 1 / (rank + 1) / sum,
      mentions: rank + 1,
    }));
  });
  const nodes = papers.length + conceptCount;
  const onSpiral = (part: (turn: number) => number) =>
    Float32Array.from({ length: nodes }, (_, i) => 40 * Math.sqrt(i) * part(i * 2.4));
  const mentions = mentionsIn(papers, specs, rowOf);
  const column = (key: Exclude<keyof MentionRow, "field">) => Uint32Array.from(mentions, (m) => m[key]);
  return {
    version: "1.2.3",
    recipe: DEFAULT_RECIPE,
    papers: toTable(papers),
    concepts: toTable(concepts),
    mentions: {
      paper: column("paper"),
      concept: column("concept"),
      field: Uint8Array.from(mentions, (m) => m.field),
      start: column("start"),
      end: column("end"),
      sentenceStart: new Uint32Array(mentions.length),
      sentenceEnd: column("length"),
    },
    graph: {
      paperCount: papers.length,
      conceptCount,
      edgePaper: Uint32Array.from(edges, (e) => e.paper),
      edgeConcept: Uint32Array.from(edges, (e) => e.concept),
      edgeWeight: Float32Array.from(edges, (e) => e.weight),
      edgeMentions: Uint32Array.from(edges, (e) => e.mentions),
      x: onSpiral(Math.cos),
      y: onSpiral(Math.sin),
      size: Float32Array.from({ length: nodes }, (_, i) => 3 + (i % 7) * 1.1),
      cluster: Int32Array.from({ length: nodes }, (_, i) => (i === nodes - 1 ? -1 : i % 3)),
    },
    topics: ["First & foremost", "Second <topic>", 'Third "topic"'].map((label) => ({
      label,
      paperCount: 0,
      conceptCount: 0,
      concepts: [],
      names: [{ label, concepts: [] }],
    })),
    report: { files: [], issues: [] },
  };
}

function toPaper({ concepts: _, ...values }: PaperSpec, row: number): Paper {
  return {
    id: `key:paper ${row}`,
    abstract: null,
    authors: [],
    authorCount: null,
    date: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    keywords: [],
    citations: null,
    source: { file: "made.json", line: row + 1 },
    ...values,
  };
}

function mentionsIn(
  papers: readonly Paper[],
  specs: readonly PaperSpec[],
  rowOf: ReadonlyMap<string, number>,
): readonly MentionRow[] {
  const rows: MentionRow[] = [];
  papers.forEach(({ title, abstract }, paper) => {
    for (const label of new Set(specs[paper]!.concepts)) {
      for (const [field, text] of [title, abstract ?? ""].entries()) {
        const start = label === "" ? -1 : text.indexOf(label);
        if (start >= 0)
          rows.push({
            paper,
            concept: rowOf.get(label)!,
            field: field === 0 ? 0 : 1,
            start,
            end: start + label.length,
            length: text.length,
          });
      }
    }
  });
  return rows.sort((a, b) => a.paper - b.paper || a.field - b.field || a.start - b.start || a.end - b.end);
}

/** The maps every format is tried on: ordinary, empty, one node, and those that break careless writers. */
export const MAPS: Readonly<Record<string, PaperMap>> = {
  ordinary: mapWith(
    [
      {
        id: "doi:10.1000/loom.1",
        title: "Weaving maps from shared words",
        abstract: "A loom for papers. Shared words tie a concept map together, and so do threads.",
        authors: ["Ada Weaver", "Bo Spinner"],
        authorCount: 2,
        date: { year: 2024, month: 5, day: 25, inferred: false },
        venue: "Journal of Looms",
        doi: "10.1000/loom.1",
        url: "https://example.org/loom?a=1&b=2",
        keywords: ["looms", "maps, drawn"],
        citations: 7,
        concepts: ["concept map", "threads", "loom"],
      },
      {
        title: "Threads, revisited",
        abstract: "Threads and threads again.",
        authorCount: 3,
        date: { year: 2025, month: 9, day: null, inferred: true },
        arxiv: "2501.01234",
        concepts: ["threads", "concept map"],
      },
      { title: "A paper that shares nothing", concepts: [] },
      { title: "Knots", abstract: "On knots in threads.", concepts: ["knots", "threads"] },
    ],
    2,
  ),
  empty: mapWith([]),
  "one node": mapWith([{ title: "Alone" }]),
  "huge label": mapWith([
    {
      title: "Long ".repeat(20_000),
      abstract: "x".repeat(100_000),
      concepts: ["word ".repeat(10_000), "short"],
    },
    { title: "Short", concepts: ["short"] },
  ]),
  unicode: mapWith([
    {
      title: "Žluťoučký kůň: naïve café, e\u0301 and ﬁ ligature",
      abstract: "𝒩 = 𝒪(log n) · ∑ᵢ xᵢ → ∞",
      authors: ["Søren Å."],
      concepts: ["神经架构搜索", "עברית RTL", "العربية"],
    },
    { title: "مرحبا بالعالم — שלום", concepts: ["العربية", "👩‍🔬🧪 emoji 🏳️‍🌈", "עברית RTL"] },
    { title: "👩‍🔬🧪 emoji 🏳️‍🌈", concepts: ["👩‍🔬🧪 emoji 🏳️‍🌈", "line\u2028separator", "nbsp\u00a0here"] },
  ]),
  hostile: mapWith([
    {
      id: "key:\u0000<script>alert(1)</script>",
      title: "</node><script>alert('x')</script>&amp;&#0;]]>",
      abstract:
        "line\none\r\ntwo\rthree\ttab \u0000\u0007\u001b[31m \ud800 lone \udc00 \ufffe\uffff <!ENTITY x SYSTEM 'y'>",
      authors: ["Robert'); DROP TABLE papers;--", '=HYPERLINK("http://example.org")'],
      venue: "@SUM(1+1)*cmd|' /C calc'!A0",
      keywords: ["__proto__", "constructor"],
      concepts: ["=1+1", "__proto__", 'quote " and \\ back', "-2+3"],
    },
    {
      id: "key:<script>alert(1)</script>",
      title: "  =cmd|' /C calc'!A0",
      abstract: "\t=1+1",
      concepts: ["=1+1", "constructor", "key:paper 1", "＝1+1"],
    },
    { title: "\ud83d", concepts: ["\ud83d", "\ude00", "__proto__", "{placeholder}", "%s $& $1 `x`"] },
  ]),
};
