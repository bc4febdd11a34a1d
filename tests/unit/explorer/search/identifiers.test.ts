import { describe, expect, it } from "vitest";
import type { PaperDetails } from "../../../../src/dataset/reader.ts";
import { findByIdentifier, readIdentifier } from "../../../../src/explorer/search/identifiers.ts";
import { graphOf } from "../graph-of.ts";

/** Papers by what they are looked up by. */
const PAPERS: Readonly<Record<string, Partial<PaperDetails>>> = {
  "paper/arxiv": { arxiv: "2310.05910" },
  "paper/doi": { doi: "10.1000/x" },
  "paper/ieee": { url: "https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=111" },
  "paper/open-a": { url: "https://openreview.net/forum?id=AAAA" },
  "paper/open-b": { url: "https://openreview.net/forum?id=BBBB" },
  "paper/open-c": { url: "https://openreview.net/forum?id=bbbb" },
  "paper/ssrn-1": { url: "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1" },
  "paper/ssrn-2": { url: "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=2" },
  "paper/strange": { doi: "10.1000/a#b?utm=c" },
};
const graph = graphOf(Object.fromEntries(Object.keys(PAPERS).map((key) => [key, {}])));
const dataset = {
  paper: (index: number) =>
    Promise.resolve(PAPERS[graph.nodes()[index]!] as unknown as PaperDetails),
};
const find = (text: string) => findByIdentifier({ graph, dataset }, readIdentifier(text)!);

describe("findByIdentifier(map, readIdentifier(typed))", () => {
  it.each([
    ["https://openreview.net/forum?id=AAAA", "paper/open-a"],
    ["https://openreview.net/forum?id=BBBB", "paper/open-b"],
    ["https://openreview.net/forum?id=bbbb", "paper/open-c"],
    ["https://openreview.net/forum?id=ZZZZ", null],
    ["https://openreview.net/forum", null],
    ["https://OpenReview.net/forum/?from=mail&id=BBBB#discussion", "paper/open-b"],
    ["https://papers.ssrn.com/sol3/papers.cfm?abstract_id=2", "paper/ssrn-2"],
    ["https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3", null],
    ["http://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=111&tp=", "paper/ieee"],
    ["https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=112", null],
  ])("tells pages apart by what is asked of them: %s", async (address, key) => {
    expect(await find(address)).toBe(key);
  });
  it.each([
    ["https://arxiv.org/abs/2310.05910?utm_source=mat", "paper/arxiv"],
    ["arxiv.org/abs/2310.05910v2?context=cs.LG", "paper/arxiv"],
    ["https://arxiv.org/pdf/2310.05910#page=3", "paper/arxiv"],
    ["https://doi.org/10.1000/x?utm=1", "paper/doi"],
    ["https://doi.org/10.1000/X?fbclid=1&gclid=2&ref=a&source=b", "paper/doi"],
  ])("passes over where somebody came from: %s", async (address, key) => {
    expect(await find(address)).toBe(key);
  });
  it("leaves a bare DOI its signs", async () => {
    expect(await find("doi:10.1000/A#b?utm=c")).toBe("paper/strange");
    expect(await find("10.1000/a")).toBeNull();
  });
});
