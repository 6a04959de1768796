/** An explorer's file gives back what was put into it, and a hostile one gives nothing. */
import { expect, test } from "vitest";
import { DEFAULT_RECIPE, paperAt, readPapers } from "../../graph/index.ts";
import type { PaperMap } from "../../graph/model.ts";
import { isExplorerFile, readExplorerFile } from "../../src/store/explorerFile.ts";
import { MAPS } from "../support/maps.ts";
import { textOf } from "../support/written.ts";

/** As the build's page has it: the generator is named in the head. */
const fileOf = (map: PaperMap, workspace?: unknown) =>
  new File(
    [textOf("html", map, workspace === undefined ? {} : { workspace: JSON.stringify(workspace) })],
    "looms.html",
    { type: "text/html" },
  );
const NOTE = 'reads: </script><script>alert(1)</script> & "quotes"';
const saved = {
  version: 1,
  title: "looms",
  recipe: DEFAULT_RECIPE,
  workspace: {
    filters: { years: [2020, 2024], hidden: ["concept:loom"] },
    bookmarks: [{ kind: "paper", id: "doi:10.1000/loom.1", note: NOTE }],
  },
};

test.each(["ordinary", "unicode", "hostile"])(
  "papers, settings, filters and notes come back: %s",
  async (name) => {
    const map = { ...MAPS[name]!, recipe: { ...DEFAULT_RECIPE, minDocuments: 3 } };
    const file = fileOf(map, saved);
    expect(await isExplorerFile(file)).toBe(true);
    const { files, recipe, workspace } = await readExplorerFile(file);
    expect(recipe).toEqual(map.recipe);
    expect(workspace.bookmarks).toEqual(saved.workspace.bookmarks);
    expect(workspace.filters).toMatchObject(saved.workspace.filters);
    expect(files.map((each) => each.name)).toEqual(["looms.papers"]);
    const [first] = readPapers(files).papers;
    if (name === "ordinary") expect(first!.title).toBe(paperAt(map, 0).title);
  },
);

test("without a workspace there is none, and a damaged one is as if there were none", async () => {
  for (const workspace of [undefined, 7, { version: 99 }, { ...saved, workspace: "x" }]) {
    const { workspace: found } = await readExplorerFile(fileOf(MAPS.ordinary!, workspace));
    expect(found.bookmarks).toEqual([]);
  }
});

test("the workspace cannot end its element", () => {
  const text = textOf("html", MAPS.ordinary!, { workspace: JSON.stringify(saved) });
  expect(text.split("alert(1)")).toHaveLength(2);
  expect(text).not.toContain("<script>alert");
});

test("another page is not taken for an explorer, and one without a map says so", async () => {
  const page = new File(["<!doctype html><title>x</title>"], "x.html");
  expect(await isExplorerFile(page)).toBe(false);
  expect(await isExplorerFile(new File([await fileOf(MAPS.ordinary!).text()], "x.txt"))).toBe(false);
  await expect(readExplorerFile(page)).rejects.toThrow("it holds no map");
});

test("a map that is cut off is told, and gives nothing", async () => {
  const text = await fileOf(MAPS.ordinary!).text();
  const cut = text.replace(/(data-map>[A-Za-z0-9+/]{400})[A-Za-z0-9+/=]*/, "$1");
  await expect(readExplorerFile(new File([cut], "x.html"))).rejects.toThrow();
});
