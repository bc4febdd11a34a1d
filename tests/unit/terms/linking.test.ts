import { describe, expect, it } from "vitest";
import { buildLinker } from "../../../src/terms/linking.ts";
import { readField } from "../../../src/terms/text.ts";
import { KeyTable } from "../../../src/terms/key-hash.ts";

/** @param said - papers that say each; 1 where nothing is given */
function vocabulary(
  keys: readonly string[],
  spellings: Record<string, string[]> = {},
  said: readonly number[] = [],
) {
  return {
    keys,
    isMethod: Uint8Array.from(keys, (key) => (key in spellings ? 1 : 0)),
    opening: new Set(["inthewild"]),
    said: Int32Array.from(keys, (_, i) => said[i] ?? 1),
    entryOf: KeyTable.of(new Map(keys.map((key, i) => [key, i]))),
    spellings: new Map(Object.entries(spellings).map(([key, list]) => [key, new Set(list)])),
    meanings: new Map([["llm", new Set(["largelanguagemodel"])]]),
  };
}

function linked(
  words: ReturnType<typeof vocabulary>,
  text: string,
  abbreviations: readonly (readonly [string, string])[] = [],
): [string, string[]][] {
  const { mentions } = buildLinker(words).link([readField("abstract", text)], abbreviations);
  return [...mentions].map(([entry, list]) => [
    words.keys[entry] ?? "",
    list.map(({ start, end }) => text.slice(start, end)),
  ]);
}

describe("buildLinker(vocabulary).link(fields, abbreviations)", () => {
  it("takes the longest term at each word and no word twice", () => {
    expect(linked(vocabulary(["bird", "birdsong"]), "Bird songs tell birds apart.")).toEqual([
      ["birdsong", ["Bird songs"]],
      ["bird", ["birds"]],
    ]);
  });

  it("takes no author of a cited work for a term", () => {
    const words = vocabulary(["finch", "song"]);
    expect(linked(words, "The song (Finch et al., 2015; Finch 2017) of a finch")).toEqual([
      ["song", ["song"]],
      ["finch", ["finch"]],
    ]);
  });

  it("takes the wider of two terms that cross, but no name apart and nothing of a preposition", () => {
    const keys = ["tidalmudflat", "mudflatsurvey", "tidal"];
    const text = "A tidal mud flat survey.";
    expect(linked(vocabulary(keys, {}, [3, 5]), text)).toEqual([
      ["tidalmudflat", ["tidal mud flat"]],
    ]);
    expect(linked(vocabulary(keys, {}, [3, 6]), text)).toEqual([
      ["tidal", ["tidal"]],
      ["mudflatsurvey", ["mud flat survey"]],
    ]);
    const name = { tidalmudflat: ["tidalmudflat"] };
    expect(linked(vocabulary(keys, name, [3, 6]), text)).toEqual([
      ["tidalmudflat", ["tidal mud flat"]],
    ]);
    const survey = vocabulary(["largesurvey", "surveyofflats"], {}, [1, 9]);
    expect(linked(survey, "A large survey of flats.")).toEqual([["largesurvey", ["large survey"]]]);
  });

  it("links no part of a word, and nothing across a full stop", () => {
    expect(
      linked(vocabulary(["bird", "birdsong"]), "Birdseed. A thunderbird. Bird. Songs."),
    ).toEqual([["bird", ["Bird"]]]);
  });

  it("asks a name for its capitals", () => {
    const names = vocabulary(["cut"], { cut: ["CUT"] });
    expect(linked(names, "We cut trees with CUT.")).toEqual([["cut", ["CUT"]]]);
  });

  it("takes no small words for a term that has their letters", () => {
    const words = vocabulary(["canbe", "usea", "canbus", "thispile", "inthewild", "ofinterest"], {
      thispile: ["ThisPile"],
    });
    expect(
      linked(words, "It can be of interest who uses a CAN bus on This Pile in the wild."),
    ).toEqual([
      ["canbus", ["CAN bus"]],
      ["thispile", ["This Pile"]],
      ["inthewild", ["in the wild"]],
    ]);
    expect(linked(vocabulary(["offby"]), "Off-by errors, way off by.")).toEqual([
      ["offby", ["Off-by"]],
    ]);
  });

  it("tells what stands in the title across the end of a mention, and nowhere else", () => {
    const words = vocabulary(["tidalmudflat", "mudflatsurvey", "flat"]);
    const linker = buildLinker(words);
    const across = (field: "title" | "abstract") =>
      [...linker.link([readField(field, "Tidal Mud Flat Survey")], []).crossing].map(
        (entry) => words.keys[entry],
      );
    expect(across("title")).toEqual(["mudflatsurvey"]);
    expect(across("abstract")).toEqual([]);
  });

  it("spans a whole coordination with what it says, and leaves the conjunct in one piece", () => {
    const text = "We study human and artificial intelligence.";
    const keys = ["human", "humanintelligence", "artificialintelligence"];
    const { mentions } = buildLinker(vocabulary(keys)).link([readField("abstract", text)], []);
    expect([...mentions]).toEqual([
      [1, [{ field: "abstract", start: 9, end: 42, form: "human intelligence" }]],
      [2, [{ field: "abstract", start: 19, end: 42 }]],
    ]);
  });

  it("splits no coordination that is a term, and takes the longest form", () => {
    const words = vocabulary(["taskandmotionplanning", "taskplanning", "motionplanning"]);
    expect(linked(words, "Task and motion planning is hard.")).toEqual([
      ["taskandmotionplanning", ["Task and motion planning"]],
    ]);
    const longest = vocabulary(["rigidpolygonalobject", "polygonalobject"]);
    expect(linked(longest, "It grasps a rigid polygonal or polyhedral object.")).toEqual([
      ["rigidpolygonalobject", ["rigid polygonal or polyhedral object"]],
    ]);
  });

  it("goes on over a possessive", () => {
    const words = vocabulary(["alzheimer", "alzheimerdisease", "robot"]);
    expect(linked(words, "Alzheimer's disease and Alzheimer’s disease. The robot's arm.")).toEqual([
      ["alzheimerdisease", ["Alzheimer's disease", "Alzheimer’s disease"]],
      ["robot", ["robot"]],
    ]);
  });

  it("takes a paper's own word for what an abbreviation means there", () => {
    const words = vocabulary(["largelanguagemodel", "llm", "lunarlandingmodule"]);
    const text = "The LLM lands.";
    expect(linked(words, text, [["llm", "largelanguagemodel"]])).toEqual([["llm", ["LLM"]]]);
    expect(linked(words, text, [["llm", "lunarlandingmodule"]])).toEqual([
      ["lunarlandingmodule", ["LLM"]],
    ]);
  });

  it("takes a paper's own word for an abbreviation that is no term", () => {
    const words = vocabulary(["owl"]);
    expect(linked(words, "The OO hoots.", [["oo", "owl"]])).toEqual([["owl", ["OO"]]]);
  });
});
