import { describe, expect, it } from "vitest";
import type { KeptEntry, KeptSource } from "../../../src/dataset/kept.ts";
import { recordOf } from "../../../src/dataset/kept-sources.ts";
import { nameMap } from "../../../src/making/naming.ts";

const file = (name: string, text = "x"): KeptSource => ({
  name,
  content: new File([text], name, { lastModified: 1 }),
});
const pasted = (text: string): KeptSource => ({
  name: "Pasted text.txt",
  content: new Blob([text]),
});
const kept = (slug: string, title: string, ...sources: KeptSource[]): KeptEntry => ({
  ...{ slug, title, papers: 1, madeAt: 1, bytes: 1, shelf: slug, made: "1-2" },
  sources: sources.map(recordOf),
});

const EXPORT = kept("export", "Export", file("export.bib"));
const KILNS = kept("kilns", "Kilns, and Clay", file("kilns.bib"));

describe("nameMap(typed, sources, kept)", () => {
  it("takes the title that was typed, and the place of the map that is called so", () => {
    const sources = [file("a.bib")];
    expect(nameMap("Looms", sources, [EXPORT, KILNS])).toEqual({ title: "Looms" });
    expect(nameMap("kilns and clay", sources, [EXPORT, KILNS])).toEqual({
      title: "kilns and clay",
      replaces: KILNS,
    });
  });

  it("calls a map after its files, and the same way again where they are the same", () => {
    expect(nameMap(undefined, [file("looms.bib"), file("b.bib")], [EXPORT])).toEqual({
      title: "Looms and 1 more",
    });
    expect(nameMap(undefined, [file("export.bib")], [KILNS, EXPORT])).toEqual({
      title: "Export",
      replaces: EXPORT,
    });
  });

  it("replaces nothing by chance: another library may have a file of that name, too", () => {
    const other = [file("export.bib", "other")];
    expect(nameMap(undefined, other, [EXPORT])).toEqual({ title: "Export (2)", besides: EXPORT });
    const second = kept("export-2", "Export (2)", ...other);
    expect(nameMap(undefined, other, [second, EXPORT])).toEqual({
      title: "Export (2)",
      replaces: second,
    });
    expect(nameMap(undefined, [file("export.bib", "a third")], [second, EXPORT]).title).toBe(
      "Export (3)",
    );
    const more = [file("export.bib"), file("b.bib")];
    expect(nameMap(undefined, more, [EXPORT])).toEqual({ title: "Export and 1 more" });
  });

  it("takes no text that was pasted for another one", () => {
    const before = kept("pasted-text", "Pasted text", pasted("one"));
    expect(nameMap(undefined, [pasted("two")], [before])).toEqual({
      title: "Pasted text (2)",
      besides: before,
    });
  });

  it("calls and places a map by its papers, whatever rules for terms stand beside them", () => {
    const rules: KeptSource = { ...file("terms.yaml"), isRules: true };
    expect(nameMap(undefined, [rules, file("looms.bib")], [])).toEqual({ title: "Looms" });
    expect(nameMap(undefined, [file("export.bib"), rules], [EXPORT])).toEqual({
      title: "Export",
      replaces: EXPORT,
    });
    const corrected = kept("export", "Export", file("export.bib"), rules);
    expect(nameMap(undefined, [file("export.bib")], [corrected]).replaces).toBe(corrected);
  });

  it("tells titles without letters apart by their signs", () => {
    const signs = kept("map", "?!", file("a.bib"));
    expect(nameMap("!?", [file("a.bib")], [signs])).toEqual({ title: "!?" });
    expect(nameMap("?!", [file("a.bib")], [signs]).replaces).toBe(signs);
  });
});
