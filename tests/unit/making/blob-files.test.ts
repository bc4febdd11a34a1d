import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unzip } from "../../../src/corpus/gzip.ts";
import { formatError, InputError } from "../../../src/errors.ts";
import { blobFiles, gunzip } from "../../../src/making/blob-files.ts";
import { seeded } from "../../../src/random.ts";

describe("blobFiles(chosen)", () => {
  const named = (...names: string[]) =>
    names.map((name) => ({ name, content: new Blob([`of ${name}`]) }));

  it("tells files of one name apart", () => {
    const chosen = named(
      "refs.bib",
      "refs.bib",
      "papers.csv.gz",
      "refs.bib",
      "papers.csv.gz",
      "a",
      "a",
    );
    expect(blobFiles(chosen).sources.map(({ name }) => name)).toEqual([
      ...["refs.bib", "refs (2).bib", "papers.csv.gz", "refs (3).bib", "papers (2).csv.gz"],
      ...["a", "a (2)"],
    ]);
  });

  it("reads a file that is called as standard input is", async () => {
    expect(await textOf(blobFiles(named("-")).openInput())).toBe("of -");
  });

  it("says that a file can no longer be read", async () => {
    const moved = {
      stream: () =>
        new ReadableStream({ pull: (controller) => controller.error(new DOMException("gone")) }),
    } as unknown as Blob;
    const { openFile } = blobFiles([{ name: "refs.bib", content: moved }]);
    const error: unknown = await textOf(openFile("refs.bib")).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(formatError(error as InputError)).toBe(
      "refs.bib: the file can no longer be read\n" +
        "  it was moved or changed after it was chosen: choose it again",
    );
  });
});

describe("gunzip(zipped)", () => {
  const random = seeded(7);
  // Rows that zip badly: several chunks of them.
  const rows = Array.from({ length: 20_000 }, () => `${String(random())}\n`).join("");
  const zipped = new Uint8Array(gzipSync(rows));

  it("gives all that was zipped", async () => {
    expect(await textOf(gunzip(chunksOf(zipped)))).toBe(rows);
  });

  it.each([1, 3, 7])(
    "gives all that stands before a cut in chunk %i, and then rejects",
    async (n) => {
      const cut = zipped.subarray(0, n * CHUNK - 1000);
      let found = "";
      const read = async () => {
        const decoder = new TextDecoder();
        for await (const chunk of gunzip(chunksOf(cut)))
          found += decoder.decode(chunk, { stream: true });
      };
      await expect(read()).rejects.toThrow();
      expect(rows.startsWith(found)).toBe(true);
      expect(found.length / rows.length).toBeGreaterThan(cut.length / zipped.length - 0.05);
    },
  );

  it("hands on what is wrong with what it reads", async () => {
    async function* broken() {
      yield await Promise.resolve(zipped.subarray(0, 100));
      throw new InputError("gone", { hint: "" });
    }
    await expect(textOf(gunzip(broken()))).rejects.toThrow(InputError);
  });

  it("stops where nobody reads on", async () => {
    const bomb = chunksOf(gzipSync(new Uint8Array(50_000_000)));
    const unzipped = unzip("bomb.gz", bomb, { gunzip }, () => undefined, 100_000);
    await expect(textOf(unzipped)).rejects.toThrow("over 200 times as long");
  });
});

const CHUNK = 16_000;

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += CHUNK)
    yield await Promise.resolve(bytes.subarray(i, i + CHUNK));
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text;
}
