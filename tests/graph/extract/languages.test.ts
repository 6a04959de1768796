import { describe, expect, test } from "vitest";
import { extractConcepts, isEnglish } from "../../../graph/extract/index.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { paperOf } from "./corpus.ts";

describe("other languages are told and left out", () => {
  const german = paperOf(
    "Über die Optik dünner Schichten",
    "In dieser Arbeit wird die Dicke der Schichten mit einem neuen Verfahren gemessen und mit der Theorie " +
      "verglichen. Die Ergebnisse zeigen, dass das Verfahren für alle Schichten geeignet ist.",
  );
  const french = paperOf(
    "Sur la croissance des cristaux",
    "Nous présentons une étude de la croissance des cristaux dans les solutions et nous montrons que la vitesse " +
      "est constante pour toutes les faces.",
  );
  const chinese = paperOf(
    "图神经网络的量化",
    "我们 研究 图 神经 网络 的 量化 方法 并 在 三个 数据 集 上 验证",
  );
  const chineseDense = paperOf(
    "图神经网络的量化",
    "我们研究图神经网络的量化方法。实验表明，该方法在三个数据集上优于GNN基线，并且能耗降低。",
  );
  const spanish = paperOf(
    "Sobre el crecimiento de los cristales",
    "En este trabajo se estudia el crecimiento de los cristales en una solución y se muestra que la velocidad es " +
      "constante para todas las caras.",
  );
  const russian = paperOf(
    "О росте кристаллов",
    "В работе изучается рост кристаллов в растворах и его скорость.",
  );
  const japanese = paperOf(
    "結晶の成長について",
    "本研究では溶液中の結晶の成長を調べ、速度がすべての面で一定であることを示す。",
  );
  const germanTitle = paperOf(
    "Zur Elektrodynamik bewegter Körper",
    "We translate the famous paper and comment on each of its sections, with a glossary of the terms of physics.",
  );
  const englishWithTerm = paperOf(
    "On the Gedankenexperiment",
    "We revisit the Gedankenexperiment of an elevator and its role.",
  );

  test.each([
    ["German", german, false],
    ["French", french, false],
    ["Chinese", chinese, false],
    ["Chinese without spaces", chineseDense, false],
    ["Spanish", spanish, false],
    ["Russian", russian, false],
    ["Japanese", japanese, false],
    ["a German title with an English abstract", germanTitle, true],
    ["English with a foreign word", englishWithTerm, true],
    ["a title alone", paperOf("Deep Learning"), true],
    ["nothing", paperOf(""), true],
  ])("%s", (_name, paper, expected) => {
    expect(isEnglish(paper)).toBe(expected);
    if (!expected) expect(extractConcepts([paper], DEFAULT_RECIPE).links.paper).toHaveLength(0);
  });
});
