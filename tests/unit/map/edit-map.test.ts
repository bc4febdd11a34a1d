import { describe, expect, it } from "vitest";
import { editMap, parseMap } from "../../../src/map/index.ts";

const EDIT = { title: "Looms", sources: ["refs.bib", "more papers.ris"] };

describe("editMap(text, edit)", () => {
  it("keeps comments and settings, and takes out what was said of other papers", () => {
    const text = `# Ours.
title: Old # a name
description: Of the old.
# Gives way.
example: true
sources: [old.txt]
duplicates:
  same:
    - [10.5555/a, 10.5555/b]
base: /map/
`;
    expect(editMap(text, EDIT)).toBe(`# Ours.
title: Looms # a name
sources:
  - refs.bib
  - more papers.ris
base: /map/
`);
  });

  it("folds a long description, which reads as it was written", () => {
    const description = `About ${"looms and their weavers, ".repeat(8)}and "more: things".`;
    const text = editMap("title: Old\n", { ...EDIT, description });
    expect(parseMap(text, "map.yaml").description).toBe(description);
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it.each([null, "", "# nothing\n", "- a list", "title: [broken"])("makes a file of %j", (text) => {
    const { title, sources } = parseMap(editMap(text, EDIT), "data/map.yaml");
    expect([title, sources.map(({ name }) => name)]).toEqual(["Looms", EDIT.sources]);
  });
});
