/**
 * The Daily Papers page against what an expert would name: how many of the required concepts are there under a
 * right name, and how many of the shown ones would be struck out.
 */
import { readFileSync } from "node:fs";
import { dataPath } from "./data.mjs";

/** Lower case, without plural, hyphens and spaces. */
export function nameForm(name) {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) =>
      word.length > 3 && /[^su]s$/.test(word) && !word.endsWith("is")
        ? word.replace(/ies$/, "y").replace(/s$/, "")
        : word,
    )
    .join("");
}

/** @param extract from papers to an `Extraction` */
export function judgePage(read, extract) {
  const bytes = new Uint8Array(readFileSync(dataPath("daily-papers/page.txt")));
  const { papers } = read([{ name: "page.txt", bytes }]);
  const gold = JSON.parse(readFileSync(dataPath("daily-papers/concepts-gold.json"), "utf8"));
  // The first words: the read step may set what follows in proper type.
  const titleForm = (title) => nameForm(title).slice(0, 40);
  const goldByTitle = new Map(gold.map((entry) => [titleForm(entry.title), entry]));
  const { concepts, links } = extract(papers);
  const result = {
    papers: 0,
    required: 0,
    found: 0,
    shown: 0,
    struck: 0,
    onMap: 0,
    struckOnMap: 0,
    /** Pairs of a required and another concept of one paper, and those in which the required one weighs more. */
    pairs: 0,
    ordered: 0,
    /** Paper by paper, what is found and what remains wrong. */
    byPaper: [],
  };
  papers.forEach((paper, p) => {
    const entry = goldByTitle.get(titleForm(paper.title));
    if (!entry) return;
    result.papers++;
    // By falling weight.
    const own = [];
    for (let i = 0; i < links.paper.length; i++)
      if (links.paper[i] === p) own.push(concepts[links.concept[i]]);
    const missing = [];
    const struck = [];
    let wanted = 0;
    const required = new Set();
    const names = new Set(own.flatMap(({ label, shortForm }) => [label, shortForm ?? label]).map(nameForm));
    const right = new Set();
    for (const concept of entry.concepts) {
      const forms = [concept.name, ...concept.aliases].map(nameForm);
      for (const form of forms) right.add(form);
      if (concept.optional) continue;
      for (const form of forms) required.add(form);
      wanted++;
      if (!forms.some((form) => names.has(form))) missing.push(concept.name);
    }
    result.required += wanted;
    result.found += wanted - missing.length;
    let others = 0;
    let requiredOnes = 0;
    for (const { label, shortForm, documentFrequency } of own) {
      const isIn = (set) => set.has(nameForm(label)) || (shortForm !== null && set.has(nameForm(shortForm)));
      if (isIn(required)) {
        requiredOnes++;
      } else {
        others++;
        result.ordered += requiredOnes;
      }
      result.shown++;
      if (documentFrequency > 1) result.onMap++;
      if (isIn(right)) continue;
      result.struck++;
      if (documentFrequency > 1) result.struckOnMap++;
      struck.push(label);
    }
    result.pairs += requiredOnes * others;
    result.byPaper.push({ title: paper.title, required: wanted, shown: own.length, missing, struck });
  });
  return result;
}

/** Surface patterns and the concepts that must tie together every paper where one of them is found. */
export const TIES = [
  ["neural architecture search", /\bNAS\b|neural architecture search/i, /neural architecture search/],
  ["quantization", /quantiz/i, /quantiz/],
  ["hypernetwork", /hyper-?networks?/i, /hypernetwork/],
  [
    "implicit neural representation",
    /implicit (?:neural )?representation|\bINRs?\b/i,
    /implicit (?:neural )?representation/,
  ],
  ["graph neural network", /\bgraph neural network|\bGNNs?\b/i, /\bgraph neural network/],
  ["compression", /compress(?:ion|ing|ed)?\b/i, /compress/],
  [
    "Hopfield, associative network",
    /hopfield|associative (?:\w+ )?(?:neural )?network/i,
    /hopfield|associative/i,
  ],
];

/** For each tie: papers that speak of it, and papers linked to one concept that names it best. */
export function judgeTies(read, extract) {
  const bytes = new Uint8Array(readFileSync(dataPath("daily-papers/page.txt")));
  const { papers } = read([{ name: "page.txt", bytes }]);
  const { concepts, links } = extract(papers);
  return TIES.map(([name, speaks, label]) => {
    const speaking = papers
      .map((paper, p) => (speaks.test(`${paper.title} ${paper.abstract}`) ? p : -1))
      .filter((p) => p >= 0);
    const fitting = new Set(concepts.flatMap((concept, c) => (label.test(concept.label) ? [c] : [])));
    const perConcept = new Map();
    const tied = new Set();
    for (let i = 0; i < links.paper.length; i++) {
      if (!fitting.has(links.concept[i])) continue;
      tied.add(links.paper[i]);
      perConcept.set(links.concept[i], (perConcept.get(links.concept[i]) ?? 0) + 1);
    }
    const [best] = [...perConcept].sort((a, b) => b[1] - a[1]);
    return {
      name,
      speaking: speaking.length,
      tied: speaking.filter((p) => tied.has(p)).length,
      best: best ? `${concepts[best[0]].label} ${best[1]}` : "none",
      missing: speaking.filter((p) => !tied.has(p)).map((p) => papers[p].title.slice(0, 60)),
    };
  });
}
