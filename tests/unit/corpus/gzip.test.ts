import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { unzip } from "../../../src/corpus/gzip.ts";
import { nodeUnpacking } from "../../../src/corpus/node-files.ts";

async function lengthOf(content: Buffer, harmless: number): Promise<number> {
  let length = 0;
  const source = Readable.from([content]);
  const unzipped = unzip("bomb.gz", source, nodeUnpacking, () => undefined, harmless);
  for await (const chunk of unzipped) length += chunk.length;
  return length;
}

describe("unzip(file, content)", () => {
  const bomb = gzipSync(Buffer.alloc(1_000_000));

  it("refuses what swells beyond all reason", async () => {
    await expect(lengthOf(bomb, 100_000)).rejects.toThrow(
      "unzipped, the file is over 200 times as long",
    );
  });

  it("lets what fits into memory swell as it likes", async () => {
    expect(await lengthOf(bomb, 1_000_000)).toBe(1_000_000);
  });
});
