/**
 * A light lemma: plural to singular, British to American spelling, possessive off.
 *
 * It decides which surface forms are one concept. A stemmer would be far too greedy for that: Porter's
 * joins "optimal", "optimization" and "optimality".
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words in -s that are no plurals. */
const KEEP = words(
  "bias loss gas lens chaos corpus consensus series species news bayes always perhaps thus plus bus virus " +
    "status focus locus genus radius modulus calculus nucleus stimulus census campus less does has was is its " +
    "this us as css sgd pos gps aws redis atlas canvas alias texas mars kubernetes pandas diabetes herpes " +
    "rabies corps means measles caries ascites feces sepsis mathematics physics whereas paris james thomas laplace yes cosmos pathos " +
    "humanities netherlands philippines kolmogorov-arnolds las los sans hans ros dos ios nas gans-less tennis pancreas christmas overseas",
);

const pairs = (text: string): ReadonlyMap<string, string> => {
  const all = text.split(" ");
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < all.length; i += 2) map.set(all[i]!, all[i + 1]!);
  return map;
};

const IRREGULAR_PLURALS = pairs(
  "matrices matrix vertices vertex indices index indexes index appendices appendix criteria criterion " +
    "phenomena phenomenon analyses analysis hypotheses hypothesis syntheses synthesis bases base axes axis " +
    "theses thesis corpora corpus biases bias lenses lens gases gas children child mice mouse " +
    "stimuli stimulus nuclei nucleus radii radius minima minimum maxima maximum optima optimum equilibria " +
    "equilibrium leaves leaf halves half lives life wolves wolf shelves shelf knives knife women woman men man " +
    "feet foot teeth tooth geese goose viruses virus statuses status focuses focus foci focus loci locus " +
    "genera genus fungi fungus bacteria bacterium diagnoses diagnosis metastases metastasis prognoses prognosis " +
    "crises crisis oases oasis emphases emphasis parentheses parenthesis neuroses neurosis psychoses psychosis " +
    "aliases alias atlases atlas canvases canvas buses bus censuses census campuses campus moduli modulus " +
    "calculi calculus vortices vortex cortices cortex simplices simplex polyhedra polyhedron automata automaton " +
    "schemata schema lemmata lemma spectra spectrum quanta quantum strata stratum errata erratum memoranda " +
    "memorandum millennia millennium symposia symposium curricula curriculum ova ovum larvae larva algae alga " +
    "vertebrae vertebra formulae formula antennae antenna nebulae nebula supernovae supernova lacunae lacuna " +
    "caches cache niches niche headaches headache axises axis quizzes quiz topics topic metrics metric antibiotics antibiotic critics critic heuristics heuristic " +
    "characteristics characteristic logics logic fabrics fabric clinics clinic epidemics epidemic relics relic " +
    "thesauri thesaurus alumni alumnus bacilli bacillus emboli embolus thrombi thrombus syllabi syllabus tori torus " +
    "uteri uterus cacti cactus esophagi esophagus hippocampi hippocampus addenda addendum septa septum " +
    "harmonics harmonic polemics polemic comics comic classics classic pandemics pandemic mosaics mosaic ",
);

/** British to American, where no rule reaches. */
const SPELLINGS = pairs(
  "modelling modeling modelled modeled modeller modeler labelling labeling labelled labeled labeller labeler " +
    "behaviour behavior behaviours behavior behavioural behavioral colour color colours color coloured colored " +
    "colouring coloring neighbour neighbor neighbours neighbor neighbouring neighboring neighbourhood " +
    "neighborhood neighbourhoods neighborhood centre center centres center centred centered fibre fiber fibres " +
    "fiber metre meter metres meter artefact artifact artefacts artifact analyse analyze analysed analyzed " +
    "analysing analyzing catalogue catalog catalogues catalog programme program programmes program signalling " +
    "signaling travelling traveling cancelling canceling cancelled canceled tumour tumor tumours tumor favour " +
    "favor vapour vapor labour labor rumour rumor rumours rumor honour honor defence defense offence offense " +
    "licence license haemoglobin hemoglobin anaemia anemia oesophagus esophagus paediatric pediatric leukaemia " +
    "leukemia ageing aging grey gray aluminium aluminum sulphur sulfur mould mold dialogue dialog dialogues dialog",
);

/** Letters before -ise, -isation where American spelling has z; what looks so but is not stands in `NOT_IZE`. */
const ISE =
  /(?:im|al|ar|er|ant|or|et|iz|ial|ol|an|id|ic|at|em|ym|ul|on|it|is|in|om|og|at)is(?:e|ed|er|es|ers|ing|ation|ations|able)$/;
const NOT_IZE =
  /^(?:exercis|premis|promis|compromis|comparis|advertis|franchis|expertis|enterpris|otherwis|paradis|arbitris|treatis|noise|poise|raise|praise|precis|revis|devis|improvis|televis|surmis|demis|despis|disguis|likewis|merchandis|chemis|rais|prais|nois)|(?:supervis|compris|surpris|denois|vis|ciris)/;

/**
 * @param word lower case, without inner hyphens
 * @returns the word's normal form; unknown words come back unchanged
 */
export function lemma(word: string): string {
  let root = word;
  if (root.endsWith("'s")) root = root.slice(0, -2);
  else if (root.endsWith("'")) root = root.slice(0, -1);
  root = SPELLINGS.get(root) ?? singular(root);
  root = SPELLINGS.get(root) ?? root;
  return root.length > 7 && ISE.test(root) && !NOT_IZE.test(root) ? americanize(root) : root;
}

/** Plural off; "dynamics", "bias" and the like stay. */
export function singular(word: string): string {
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !word.endsWith("s") || KEEP.has(word)) return word;
  if (/(?:ss|us|is|ics|oides)$/.test(word)) return word;
  // "prostheses", "dialyses": Greek.
  if (/\p{L}{2}(?:eses|[lr]yses)$/u.test(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sses|shes|xes|zzes|ches)$/.test(word) && !/(?:th|ck|st)aches$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function americanize(word: string): string {
  return word.replace(/is(e|ed|er|es|ers|ing|ation|ations|able)$/, "iz$1");
}

/** Lemma of each part of a hyphenated word, joined by a space: "low-rank" and "low rank" become one. */
export function lemmaOfCompound(word: string): string {
  if (!/[-_\u2010\u2011\u2013]/.test(word)) return lemma(word);
  return word
    .split(/[-_\u2010\u2011\u2013]/)
    .filter((part) => part !== "")
    .map(lemma)
    .join(" ");
}
