/**
 * Words of the trade: what every paper says about itself. All as lemmas.
 */
import { lemma } from "./lemma.ts";

const lemmas = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(lemma));

/**
 * Heads that add nothing to a term that stands on its own: "GNN architecture" is "GNN". Two plain words stay
 * together, since "language model" is not "language".
 */
export const GENERIC_HEADS = lemmas(`
  model method algorithm approach framework technique architecture strategy scheme system variant baseline
  paradigm procedure formulation module layer solution performance task dataset benchmark problem analysis
  mechanism literature setting training pipeline methodology block component process family study experiment
  result application scenario
`);

/** Never a concept by themselves. */
export const GENERIC_WORDS = lemmas(`
  method approach paper work result model experiment performance task problem data dataset benchmark state art
  baseline set setting number way case example study analysis research proposal technique algorithm framework
  system application process scenario domain code project page author literature train training test testing
  evaluation improvement accuracy generic novel difference new efficiency effectiveness effect robust scalable
  empirical theoretical extensive superior computation resource cost time memory parameter architecture network
  function learning input output feature information knowledge representation structure level property factor
  aspect challenge issue limit limitation advantage benefit contribution insight understanding practice theory
  strategy design implementation tool platform component module step stage phase loss error term order rate size
  scale range class group type form variant version sample instance observation measure metric score comparison
  various several large small high low strong weak simple complex standard conventional traditional existing
  recent current previous common typical popular main key major important critical significant substantial
  demonstration experimental wide real world downstream end overhead human expert subject user question answer
  idea concept notion view perspective paradigm shift need demand goal object objective aim gap trade-off
  tradeoff sota search space prediction predictor signal noise quality quantity capacity capability ability
  procedure solution possibility potential power usage role impact influence whole pair layer unit node
  operation operator region area point line field product sum set-up setup change update iteration run amount
  majority minority pattern target source context content condition constraint assumption hypothesis fact
  evidence support basis reason cause consequence outcome response reaction behavior action activity event
  category label position distribution mechanism formulation scheme block bottleneck general deep neural mixture
  picture hand variety family series collection combination comprehensive detail technology industry community
  public year day life person people inference convention controller architectural optimal intervention
  dimension vision article review survey report finding conclusion discussion introduction background purpose
  program project topic trend future past present development progress advance advancement innovation
  opportunity direction attempt effort focus scope extent degree kind sort manner fashion
  environment situation circumstance difficulty complexity simplicity flexibility availability ease
  investigation examination exploration examination assessment consideration discovery identification
  description definition interpretation explanation argument discussion claim statement text document
  value weight index item element entity member entry list table figure diagram equation formula symbol
  variable coefficient ratio percentage proportion fraction frequency length width height depth volume
  sequence chain path link edge connection relation relationship association interaction connectivity
  pipeline workflow package software hardware device machine computer interface interoperability
  generation creation production construction formation reduction increase decrease growth loss gain
  control management operation maintenance monitoring supervision service provider customer client
  company organization institution university school department government country city region
  interest success failure strength weakness risk threat uncertainty confidence
  patient treatment therapy disease disorder symptom group control cohort trial intervention
  hour minute second week month century decade moment period duration
  average mean median standard variance deviation total maximum minimum
  left right top bottom front back side center middle corner
  nature essence existence presence absence lack availability
  choice decision selection option alternative preference criterion rule guideline principle recommendation
  requirement specification standard protocol policy plan planning schedule
  speed latency throughput bandwidth runtime
  similarity equivalence equality difference distinction contrast contradiction
  implication importance significance relevance usefulness utility merit
  introduction overview summary outline chapter section appendix supplement
  foundation cornerstone building blocks
  step-by-step hyperparameter guarantee
  insight intuition observation phenomenon regime behaviour dynamic
  answer proof theorem lemma corollary proposition bound
  reader writer student teacher learner practitioner researcher scientist engineer developer designer
  et-al respectively participant emphasis establishment achievement necessity comment note name title exception
  opinion reality expansion spite dozen suggestion delay indication age history complication sensitivity
  specificity detection man woman boy girl adult male female brother sister colleague thought inspiration
  willingness attempt erratum drawback shortcoming occurrence appearance getting making
  alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi
  psi omega infinity priori posteriori inter intra searching
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sept oct nov dec cent percent per-cent
  mmhg mm cm km kg mg ml dl nm microm microg mol mmol khz mhz ghz kev mev gev tev cm2 cm3 m2 mm2 mm3
  ii iii vii viii ix xi xii xiii xiv xv xvi
  determination accomplishment utilization viewpoint rationale prospect onset alteration discontinuation
  departure conception presentation characterization emergence status quest lesson hint takeaway pitfall caveat remark flop flops gflops map intention underfit overfit
`);

/** Words that do not make a phrase specific: a phrase of these alone is no concept. */
export const EMPTY_WORDS = lemmas(`
  method approach paper work result model experiment performance task problem data dataset benchmark state art
  baseline setting number case study analysis research technique framework application process scenario code
  project page literature test evaluation improvement novel new effectiveness extensive superior existing recent
  current previous experimental empirical theoretical real world real-world wide downstream large small high
  significant substantial various better good best different other general generalized solution fundamental
  architectural innovation achieve look deep-look overhead low-capacity high-capacity computational carbon
  footprint worst-case group member state-of-the-art art-of-the-state standard simple complex important key main
  major common typical popular traditional conventional competitive promising practical potential possible
  available multiple single several many few low strong weak strategy scheme system algorithm challenge issue
  limitation direction comparison comparable range variety set amount level aspect factor property feature
  component module step stage procedure way approach open publicly public source project website link author
  first second third next last final initial further future past user human expert time cost resource
  effort investigation finding insight understanding effect impact role contribution advantage benefit goal
  objective aim purpose question answer example instance sample accuracy efficiency quality
  considerable comprehensive thorough rigorous detailed careful extensive systematic
`);

/** Words that do not belong to a term that they begin. */
export const EMPTY_STARTS = lemmas(`
  propose proposed new novel existing different various many other such several recent previous prior same our
  better best further additional overall significant extensive proposing given following resulting corresponding
  state-of-the-art first second third respective main major key important critical certain particular specific
  entire whole full current present future traditional conventional classic common popular typical usual
  standard competitive promising effective efficient powerful superior improved improving better-performing
  high-performing well-known aforementioned above-mentioned comprehensive thorough successful sufficient necessary
  appropriate suitable proper possible potential available related relevant similar comparable considerable
  substantial huge massive vast numerous multiple single individual simple complex easy hard difficult
  challenging interesting surprising striking dramatic remarkable notable good great strong weak
  large small big high low more less most least fewer higher lower larger smaller bigger faster slower
  desired expected required obtained resulting underlying crucial essential fundamental unique innovative
  open-source publicly extensively widely highly fully very only exact old long short
  recently previously newly currently commonly typically usually
  last next final initial early late final subsequent ongoing emerging
  real-world state-of-art cutting-edge compelling wide broad
  carefully simply merely purely largely mainly mostly
  pivotal growing increasing increased rapid widespread inherent
  corresponding accompanying so-called
  using based achieving including leveraging utilizing applying employing considering making showing providing
  enabling allowing exploiting exploring addressing solving tackling investigating studying introducing
  presenting developing designing building creating constructing obtaining producing performing conducting
  evaluating comparing analyzing understanding discovering examining requiring suggesting demonstrating
  outperforming improving increasing reducing enhancing facilitating harnessing incorporating combining
  called named termed past unparalleled tremendous unprecedented immense enormous insignificant meaningful
  meaningless impressive outstanding fascinating intriguing elegant plausible undesirable desirable favorable
  priori posteriori unfavorable laborious tedious cumbersome inevitable regular ordinary decent excellent admirable
  selected preferred adequate inadequate remaining evaluable assessable earlier later newer percent cent
  so-called judicious undue unknown unclear
`);

/** Words that do not belong to a term that they end. */
export const EMPTY_ENDS = lemmas(`
  paper work approach method way case number variety kind type manner paradigm art example etc fashion
  improvement advantage benefit superiority effectiveness ability capability possibility potential importance
  difficulty issue challenge drawback shortcoming limitation insight finding contribution outperform
  experiment result study author aspect respect regard extent degree
`);

/** Phrases of the trade, as lemmas: what studies are made of, whatever they are about. */
export const TRADE_PHRASES: readonly string[] = [
  "case report",
  "case study",
  "control group",
  "treatment group",
  "placebo group",
  "time course",
  "control subject",
  "normal subject",
  "healthy subject",
  "study group",
  "study population",
  "patient group",
  "age group",
  "mean age",
  "mean value",
  "year of age",
  "published erratum",
  "follow up",
  "follow up study",
  "p value",
  "mm hg",
  "point of view",
  "wide range",
  "wide variety",
  "large number",
  "small number",
  "recent year",
  "present study",
  "previous study",
  "future work",
  "related work",
  "literature review",
  "first time",
  "key idea",
  "main idea",
  "special case",
  "general case",
  "free lunch",
  "human effort",
  "human expertise",
  "significant improvement",
  "performance gain",
  "relative reduction",
  "drawing inspiration",
  "clinical implication",
  "practical implication",
  "clinical practice",
  "preliminary report",
];

/** "410M", "16B", "10x": how much, not what. "2D" and "3D" are kept. */
export function isSize(lower: string): boolean {
  if (/^[a-z]-th$/.test(lower)) return true;
  if (/^\d+-?(?:year|month|week|day|hour|minute)s?-olds?$/.test(lower)) return true;
  // "six-month follow-up", "18-item scale"
  if (COUNTED.test(lower)) return true;
  return (
    /^[\d.,]+(?:[kmbtxws×]|th|nd|st|rd|'s?|-?(?:fold|bit|layer|dimensional))?$/.test(lower) &&
    /^\d/.test(lower)
  );
}

const COUNTED =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|multi|several)-?(?:year|month|week|day|hour|minute|second|item|patient|center|point|page)s?$/;
