/** Is a paper in English? A test by function words; other languages are left out of extraction, not mangled. */
import type { Paper } from "../model.ts";

const ENGLISH = new Set(
  "the of and in to a is for that we are with on by this as an be from which at it can our not or these has have its their".split(
    " ",
  ),
);
/** Function words of other languages that English texts do not use. */
const FOREIGN = new Set(
  (
    "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wird durch bei " +
    "le la les et des du une dans que qui pour sur par est au aux avec ce cette sont nous plus ou " +
    "el los las y del que en un por con para se es una su al como lo más " +
    "il di che e della per sono nel dei con una gli alla " +
    "o os da do dos das em um uma não para com são " +
    "het een van voor niet zijn aan dat worden och att som av på är ett med det til på ikke af og " +
    "i w na z się że nie do jest и в на не что с по как для это"
  ).split(" "),
);

/**
 * @returns `false` only where the text is clearly in another language: too few English function words for its
 *   length, or more of others
 */
export function isEnglish(paper: Paper): boolean {
  const text = paper.abstract ?? paper.title;
  const sample = text.slice(0, 2000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return true;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return false;
  const words = sample.toLowerCase().split(/[^\p{L}']+/u);
  let english = 0;
  let foreign = 0;
  for (const word of words) {
    if (ENGLISH.has(word)) english++;
    else if (FOREIGN.has(word)) foreign++;
  }
  if (foreign > english && foreign >= 3) return false;
  // English prose has about four function words in ten; titles and lists of terms are too short to judge.
  return words.length < 30 || english >= words.length * 0.08 || foreign < words.length * 0.03;
}
