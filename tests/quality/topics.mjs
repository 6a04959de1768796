/**
 * Topics against known fields of papers, and how steady they are:
 *
 *   node tests/quality/topics.mjs
 *
 * Agreement is normalized mutual information (arithmetic mean), as in the reference figures of TF-IDF k-means
 * that was told the number of labels. Steadiness is the agreement between the topics of all papers and those
 * found without every tenth paper. Names are judged by how well they alone tell where papers belong: a paper goes to
 * the topics whose name has one of its concepts, in equal parts; F1 of that.
 */
import { loadBundled } from "./bundle.mjs";
import { hasData, readRows, toPaper } from "./data.mjs";

/** Set, its title, NMI of k-means on TF-IDF. */
const SETS = [
  ["arxiv_categories", "arXiv categories", 0.487],
  ["aaai_areas", "AAAI areas", 0.344],
  ["vis_tracks", "VIS tracks", 0.323],
  ["ohsumed_mesh23", "MeSH diseases", 0.24],
];
const RESOLUTIONS = [0.5, 0.7, 0.8, 1, 1.2, 1.5, 2];

/** @returns one row a set, with number of topics and agreement at each resolution */
export function judgeTopics({
  extractConcepts,
  buildEdges,
  buildWordIndex,
  readWords,
  findTopics,
  DEFAULT_RECIPE,
}) {
  return SETS.map(([folder, title, reference]) => {
    const rows = readRows(`clusters/${folder}/corpus.jsonl.gz`);
    const labels = rows.map((row) => row.label);
    const papers = rows.map(toPaper);
    const extraction = extractConcepts(papers, DEFAULT_RECIPE);
    const edges = buildEdges(rows.length, extraction, DEFAULT_RECIPE);
    const index = buildWordIndex(readWords(papers, []));
    const topicsOf = (graph, resolution) => {
      const recipe = { ...DEFAULT_RECIPE, resolution };
      const { cluster, topics } = findTopics(graph, extraction.concepts, index, recipe);
      return { topics, count: topics.length, ofPaper: cluster.subarray(0, rows.length) };
    };
    const since = performance.now();
    const atDefault = topicsOf(edges, 1);
    const ms = performance.now() - since;
    const fewer = topicsOf(withoutEveryTenth(edges), 1).ofPaper;
    const kept = rows.map((_, paper) => paper).filter((paper) => paper % 10 !== 0 && fewer[paper] >= 0);
    return {
      title,
      papers: rows.length,
      labels: new Set(labels).size,
      reference,
      ms,
      names: judgeNames(edges, atDefault),
      steadiness: agreement(
        kept.map((paper) => atDefault.ofPaper[paper]),
        kept.map((paper) => fewer[paper]),
      ),
      trials: RESOLUTIONS.map((resolution) => {
        const { count, ofPaper } = topicsOf(edges, resolution);
        return { resolution, count, nmi: agreement(labels, ofPaper) };
      }),
    };
  });
}

export function printTopics(results) {
  console.log("Topics: agreement (NMI) with known labels, number of topics in brackets\n");
  const head = RESOLUTIONS.map((r) => String(r).padStart(11)).join("");
  console.log(
    `${"set".padEnd(18)}${"k-means".padStart(8)}${head}${"steady".padStart(9)}${"names".padStart(7)}${"ms".padStart(7)}`,
  );
  for (const { title, reference, trials, steadiness, names, ms } of results) {
    const cells = trials.map(({ nmi, count }) => `${nmi.toFixed(3)} (${count})`.padStart(11)).join("");
    console.log(
      `${title.padEnd(18)}${reference.toFixed(3).padStart(8)}${cells}${steadiness.toFixed(3).padStart(9)}${names.toFixed(3).padStart(7)}${ms.toFixed(0).padStart(7)}`,
    );
  }
  console.log("");
}

function withoutEveryTenth(edges) {
  const kept = Array.from(edges.edgePaper.keys()).filter((edge) => edges.edgePaper[edge] % 10 !== 0);
  const pick = (column) => column.constructor.from(kept, (edge) => column[edge]);
  return {
    ...edges,
    edgePaper: pick(edges.edgePaper),
    edgeConcept: pick(edges.edgeConcept),
    edgeWeight: pick(edges.edgeWeight),
    edgeMentions: pick(edges.edgeMentions),
  };
}

function judgeNames({ edgePaper, edgeConcept }, { topics, ofPaper }) {
  const named = topics.map(({ names }) => new Set(names[0].concepts));
  const told = Array.from(ofPaper, () => new Set());
  edgePaper.forEach((paper, edge) => {
    named.forEach((concepts, topic) => {
      if (concepts.has(edgeConcept[edge])) told[paper].add(topic);
    });
  });
  const papers = [...ofPaper.keys()].filter((paper) => ofPaper[paper] >= 0);
  const right = papers.reduce(
    (sum, paper) => sum + (told[paper].has(ofPaper[paper]) ? 1 / told[paper].size : 0),
    0,
  );
  return (2 * right) / (papers.length + papers.filter((paper) => told[paper].size > 0).length);
}

function agreement(a, b) {
  const counts = [new Map(), new Map(), new Map()];
  const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; i++) {
    count(counts[0], a[i]);
    count(counts[1], b[i]);
    count(counts[2], `${a[i]}\n${b[i]}`);
  }
  const [left, right, both] = counts.map((map) =>
    [...map.values()].reduce((sum, c) => sum - (c / a.length) * Math.log(c / a.length), 0),
  );
  return left + right === 0 ? 1 : (2 * (left + right - both)) / (left + right);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (!hasData())
    throw new Error("The data sets are not there: expected ../shared/data beside the repository.");
  printTopics(judgeTopics(await loadBundled("graph/index.ts")));
}
