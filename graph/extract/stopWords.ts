/** Function words: they never begin, end or make a concept; only "of" may stand inside one. */
const WORDS =
  "a about above across after afterwards again against all almost alone along already also although " +
  "always am among amongst an and another any anyhow anyone anything anyway anywhere are around as at be " +
  "became because become becomes becoming been before beforehand behind being below beside besides between " +
  "beyond both but by can cannot could did do does doing done down due during each e.g eg either else " +
  "elsewhere enough etc even ever every everyone everything everywhere except few for former formerly from " +
  "further furthermore get give given go had has have having he hence her here hereafter hereby herein " +
  "hereupon hers herself him himself his how however i ie i.e if in indeed instead into is it its itself just " +
  "keep last latter latterly least less let like made mainly make many may me meanwhile might mine more " +
  "moreover most mostly much must my myself namely neither never nevertheless next no nobody none nonetheless " +
  "nor not nothing now nowhere of off often on once one only onto or other others otherwise our ours " +
  "ourselves out over own part per perhaps please put quite rather re really same see seem seemed seeming " +
  "seems several shall she should show side since so some somehow someone something sometime sometimes " +
  "somewhere still such take than that the their theirs them themselves then thence there thereafter thereby " +
  "therefore therein thereupon these they this those though through throughout thru thus to together too " +
  "toward towards under unless until up upon us use used uses using various very via was we well were what " +
  "whatever when whence whenever where whereafter whereas whereby wherein whereupon wherever whether which " +
  "while whither who whoever whole whom whose why will with within without would yet you your yours yourself " +
  "yourselves two three four five six seven eight nine ten first second third et al respectively vs it's " +
  "don't doesn't isn't aren't can't cannot won't didn't let's that's there's";

export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(" "));
