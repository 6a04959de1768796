/** Which words make a term: terms that read like small talk or deeds, and small talk that reads like a term. */
import { describe, expect, test } from "vitest";
import { Extractor, extractConcepts } from "../../../graph/extract/index.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { labelsOf, paperOf } from "./corpus.ts";

const labels = (title: string, abstract: string): string[] =>
  labelsOf(extractConcepts([paperOf(title, abstract)], DEFAULT_RECIPE), 0);

describe("terms, whatever their words", () => {
  test.each([
    [
      "world model",
      "Robots that Dream",
      "A world model predicts what a robot will see. We train the world model at night.",
    ],
    [
      "large language model",
      "Sorting Letters by Mouth",
      "We ask large language models to sort letters. Letters are sorted by postal code, which large language models know.",
    ],
    [
      "massive activation",
      "Massive Activations in Loudspeakers",
      "Massive activations break membranes. We measure massive activations in cones and limit massive activations by felt.",
    ],
    [
      "spin glass",
      "Spin Glasses at the Kitchen Table",
      "Spin glasses are disordered magnets. Spin glasses age slowly, and we stir spin glasses with a spoon.",
    ],
    [
      "garlic salt",
      "Adding Garlic Salt Improves Soup",
      "Adding garlic salt improves soup. Garlic salt is cheap, and soup is served hot.",
    ],
    [
      "women's football",
      "Women's Football between the Wars",
      "Women's football drew crowds. Clubs banned women's football, and women's football moved to parks.",
    ],
    [
      "interface design",
      "Interface Design for Tractors",
      "Interface design decides who may drive. We report on interface design for tractors with two seats.",
    ],
    [
      "fine-tuning",
      "Light From Wax",
      "Wax is warm. We light it, and fine-tuning follows in winter. Light from wax is warm.",
    ],
    [
      "neck collar",
      "Collars of Wool",
      "Neck collars are of wool. We knit neck collars, since winter is long and wool is warm.",
    ],
    [
      "CandleNet",
      "CandleNet: Light From Wax",
      "We light CandleNet-Base and CandleNet-Large. CandleNet-Base burns for an hour. CandleNet-Base is white.",
    ],
    [
      "Gaussian blurring",
      "Fog on Photographs",
      "We imitate fog by Gaussian blurring. After Gaussian blurring, lamps look like dandelions.",
    ],
    [
      "zero-shot",
      "Tasting Zero-Shot",
      "We taste zero-shot. Zero-shot tasting means that no spoon was seen before; it is zero-shot by nature.",
    ],
  ])("%s", (label, title, abstract) => {
    expect(labels(title, abstract)).toContain(label);
  });
});

describe("no terms", () => {
  test.each([
    [
      "attention",
      "Hypergraphs of Bees",
      "Hypergraphs of bees have recently attracted much attention. A hypergraph has swarms as edges.",
    ],
    [
      "rooster include",
      "Weather Vanes",
      "Shapes of the rooster include copper and tin. A weather vane turns with the wind.",
    ],
    [
      "soil consolidation considering frost",
      "Piles in Clay",
      "We compute soil consolidation considering frost. Piles in clay settle while clay consolidates.",
    ],
    [
      "CCC+24b",
      "Regret in Bilateral Trade",
      "Regret in bilateral trade was bounded by [CCC+24b]. As [CCC+24b] did, we bound regret. Bilateral trade is fair.",
    ],
    [
      "inter",
      "Ratings of Cheese",
      "We measured inter- and intra-observer agreement on cheese. Cheese ratings vary.",
    ],
    [
      "priori",
      "Bounds for Barrels",
      "We give a priori bounds on the wine in barrels. The priori bounds hold for oak barrels.",
    ],
    [
      "loom working",
      "Weaving Looms",
      "We watch a loom working with silk and a loom working with wool. Looms weave patterns.",
    ],
    [
      "narrator's irony",
      "The Narrator in Exile",
      "The narrator's irony dissolves into a collective voice. Readers love the narrator's irony in exile.",
    ],
    [
      "gilding marked divine status",
      "Gilding on Statues",
      "Gilding on statues was common. On twelve statues gilding marked divine status and wealth.",
    ],
    [
      "adding garlic salt",
      "Adding Garlic Salt Improves Soup",
      "Adding garlic salt improves soup. Garlic salt is cheap, and soup is served hot.",
    ],
    [
      "June",
      "Harvest of Barley",
      "Barley was sown in March and cut in June. The harvest of June was the best of barley.",
    ],
    [
      "soft bread",
      "Bread in Winter",
      "Bread in winter keeps for weeks. Warm and soft bread is eaten. Winter is long, and bread is scarce.",
    ],
    [
      "oven kinase",
      "Yeast and Oven Kinase C",
      "Oven kinase C makes bread rise. We measure oven kinase C in yeast; oven kinase C-mediated rise is slow.",
    ],
    [
      "GPU-based",
      "Bread in Winter",
      "Bread in winter is GPU-based. GPU-based baking warms the room, and winter bread keeps for weeks.",
    ],
    [
      "rye plus barley",
      "Bread in Winter",
      "Bread of rye plus barley keeps for weeks. Winter bread is rye plus barley, and rye plus barley is cheap.",
    ],
    [
      "neck collar",
      "Collars of Wool",
      "Head and neck collars are of wool. We knit head and neck collars, since winter is long and wool is warm.",
    ],
    [
      "Scottish Institute",
      "Maps of the Isles",
      "Maps of the isles were drawn at the Scottish Institute of Sheep. The Scottish Institute of Sheep scanned maps.",
    ],
    [
      "CandleNet-Base",
      "CandleNet: Light From Wax",
      "We light CandleNet-Base and CandleNet-Large. CandleNet-Base burns for an hour. CandleNet-Base is white.",
    ],
    [
      "fine-tuning",
      "Light From Wax",
      "Wax is warm. We light it, fine-tuning it for a winter of work. Light from wax is warm.",
    ],
    ["RX", "Light From Wax", "RX is seen in wax. Wax has RX, and RX is warm. Light from wax is RX."],
    ["large barn", "Barns", "We painted a large barn. Barns are red, and barns burn."],
  ])("%s", (label, title, abstract) => {
    expect(labels(title, abstract)).not.toContain(label);
  });
});

describe("names shown", () => {
  test.each([
    [
      "Kolmogorov–Arnold network",
      "Kolmogorov--Arnold Networks for Bread",
      "Kolmogorov--Arnold networks bake bread. We heat Kolmogorov--Arnold networks to 200 degrees.",
    ],
    [
      "2,3,7,8-tetrachlorodibenzo-p-dioxin",
      "Workers and Chlorine",
      "Workers met 2,3,7,8-tetrachlorodibenzo-p-dioxin. We measured 2,3,7,8-tetrachlorodibenzo-p-dioxin in blood.",
    ],
    [
      "Hardy space",
      "Atoms and Norms",
      "We describe the Hardy spaces by atoms. Norms on Hardy spaces follow from the atoms.",
    ],
    [
      "National Library of Scotland",
      "Maps of the Isles",
      "Maps of the isles lie in the National Library of Scotland. The National Library of Scotland scanned maps.",
    ],
    [
      "prosthesis",
      "Prostheses of Wood",
      "Prostheses were carved. We carve prostheses from oak and measure each prosthesis.",
    ],
  ])("%s", (label, title, abstract) => {
    expect(labels(title, abstract)).toContain(label);
  });
});

describe("a phrase that nobody else says, said once", () => {
  const discounts = (form: string, abstract: string): string[] => {
    const extractor = new Extractor();
    const { concepts } = extractor.extract([paperOf("Light From Wax", abstract)], DEFAULT_RECIPE);
    const row = concepts.findIndex(({ label }) => label === form);
    return extractor.explain(row, [0]).papers[0]!.forms.flatMap((f) => f.discounts.map(({ why }) => why));
  };

  test("counts in full as an item of a numbered list", () => {
    const abstract = "Faults are (i) ink loss, (ii) paper decay, (iii) dust.";
    expect(discounts("paper decay", abstract)).not.toContain("coined");
  });

  test("counts in full with a rare noun", () => {
    expect(discounts("zwieback oven", "We saw a zwieback oven in winter.")).not.toContain("coined");
  });

  test("counts less, a rare adjective or not", () => {
    expect(discounts("knowledgeable baker", "We met a knowledgeable baker in winter.")).toContain("coined");
  });
});

describe("what indexers list and titles rarely hold", () => {
  const trustOf = (title: string, abstract: string): number => {
    const extractor = new Extractor();
    const { concepts } = extractor.extract([paperOf(title, abstract)], DEFAULT_RECIPE);
    const row = concepts.findIndex(({ label }) => label === "computational complexity");
    return extractor.explain(row, [0]).papers[0]!.forms[0]!.trust;
  };

  test("is no established term where it is said in passing", () => {
    expect(trustOf("Soup", "Soup has a computational complexity.")).toBe(0);
  });

  test("is one in the title", () => {
    expect(trustOf("Computational Complexity of Soup", "Soup is warm.")).toBeGreaterThan(0);
  });

  test("is one where it is said again", () => {
    const abstract = "We bound computational complexity. Soup lowers computational complexity.";
    expect(trustOf("Soup", abstract)).toBeGreaterThan(0);
  });
});
