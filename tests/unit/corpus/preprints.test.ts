import { describe, expect, it } from "vitest";

import { isPreprint } from "../../../src/corpus/preprints.ts";
import type { PaperFields } from "../../../src/corpus/record.ts";

describe("isPreprint(record)", () => {
  it.each<[Partial<PaperFields>, boolean]>([
    [{ venue: "arXiv" }, true],
    [{ venue: "arXiv (Cornell University)" }, true],
    [{ venue: "bioRxiv", doi: "10.1101/2030.01.02.300001" }, true],
    [{ venue: "Cold Spring Harbor Laboratory", doi: "10.1101/300001" }, true],
    [{ venue: "CoRR" }, true],
    [{ venue: "SSRN Electronic Journal" }, true],
    [{ doi: "10.21203/rs.3.rs-1/v1" }, true],
    [{ arxiv: "2310.00001" }, true],
    [{ arxiv: "2310.00001", venue: "Tides" }, false],
    [{ arxiv: "2310.00001", venue: "Tides", doi: "10.48550/arxiv.2310.00001" }, false],
    [{ arxiv: "2310.00001", doi: "10.48550/arxiv.2310.00001" }, true],
    [{ arxiv: "2310.00001", doi: "10.5555/1" }, false],
    [{ venue: "arXiv", doi: "10.5555/1" }, false],
    [{ doi: "10.1101/gr.300001.130" }, false],
    [{ venue: "Corrosion Letters" }, false],
    [{}, false],
  ])("tells %j: %s", (record, expected) => {
    expect(isPreprint(record)).toBe(expected);
  });
});
