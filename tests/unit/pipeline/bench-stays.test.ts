import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatStays, measureStays } from "../../../src/pipeline/bench-stays.ts";
import { recordingEffects } from "./recording-effects.ts";

const THINGS = ["tidal gauge", "harbour silt", "river delta", "sand bank", "storm surge"];

describe("measureStays(files, effects)", () => {
  it("holds every 20th paper out, and tells what adding it does", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paperweft "));
    try {
      const file = join(folder, "tides.jsonl");
      const papers = Array.from({ length: 40 }, (_, i) => {
        const [one, other] = [THINGS[i % 5]!, THINGS[(i * 2 + 1) % 5]!];
        return JSON.stringify({
          title: `Study ${String(i)} of ${one}`,
          abstract: `We measure ${one}. Each ${one} is near ${other}, and ${other} changes.`,
        });
      });
      await writeFile(file, papers.join("\n"));
      const [stay] = await measureStays([file], recordingEffects());
      expect(stay).toMatchObject({ name: "tides.jsonl", papers: 40, isStill: true, kept: 1 });
      expect(stay!.median).toBeLessThan(0.05);
      expect(stay!.grown.purity).toBeGreaterThan(0.5);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("formatStays(stays)", () => {
  it("gives shifts as percentages, and quality as a ratio to a fresh layout", () => {
    const stay = {
      ...{ name: "tides", papers: 40, nodes: 300, isStill: true },
      ...{ median: 0.0123, most: 0.04, kept: 1 },
      grown: { np: 0.49, np2: 0.24, purity: 0.9 },
      fresh: { np: 0.5, np2: 0.24, purity: 1 },
    };
    expect(formatStays([stay]).split("\n").at(-1)).toBe(
      "| tides | 40 | nothing | 1.23 % | 4.00 % | 100.00 % | 0.490 / 0.500 = 0.980 | " +
        "0.240 / 0.240 = 1.000 | 0.900 / 1.000 = 0.900 |",
    );
  });
});
