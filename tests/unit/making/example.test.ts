import { describe, expect, it } from "vitest";
import { buildCorpus } from "../../../src/corpus/index.ts";
import { exampleSource } from "../../../src/making/example.ts";
import { memoryFiles, sourcesOf } from "../corpus/memory-files.ts";

describe("exampleSource()", () => {
  it("is read as it stands: twelve papers, each with an abstract", async () => {
    const { name, content } = exampleSource();
    const files = { [name]: await content.text() };
    const { papers, problems } = await buildCorpus(sourcesOf(files), {}, memoryFiles(files));
    expect(problems).toEqual([]);
    expect(papers.map(({ abstract }) => abstract.length > 200)).toEqual(Array(12).fill(true));
  });
});
