import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unzip } from "../../../src/corpus/gzip.ts";
import { nodeUnpacking } from "../../../src/corpus/node-files.ts";
import { formatError, InputError } from "../../../src/errors.ts";
import { gunzip, readArchive } from "../../../src/making/unpacking.ts";
import { seeded } from "../../../src/random.ts";
import { zip, type ZipEntry } from "../corpus/zip.ts";

describe("gunzip(zipped)", () => {
  const random = seeded(7);
  // Rows that zip badly: several chunks of them.
  const rows = Array.from({ length: 20_000 }, () => `${String(random())}\n`).join("");
  const zipped = new Uint8Array(gzipSync(rows));

  it("gives all that was zipped", async () => {
    expect(await textOf(gunzip(chunksOf(zipped)))).toBe(rows);
  });

  it("reads on where files were joined after they were zipped", async () => {
    const [one, other] = [rows.slice(0, 90_000), rows.slice(90_000)];
    const joined = Buffer.concat([gzipSync(one), gzipSync(other)]);
    expect(await textOf(gunzip(chunksOf(joined)))).toBe(rows);
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

describe("readArchive(file, content)", () => {
  const never = (problem: InputError): never => {
    throw problem;
  };
  const contentsBy = async (read: typeof readArchive, bytes: Uint8Array) => {
    const members = await read("export.zip", chunksOf(bytes), never);
    return Promise.all(members.map(async ({ name, open }) => [name, await textOf(open())]));
  };
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await contentsBy(readArchive, bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    return formatError(error as InputError);
  };
  const entries: readonly ZipEntry[] = [
    { name: "list/refs.bib", content: "@book{a, title = {Ropes of sand}}" },
    { name: "list/", content: "" },
    { name: "Übersicht.csv", content: "title\nRopes of sand\n".repeat(5000) },
  ];

  it("has the names and contents that a command finds in it", async () => {
    const found = await contentsBy(readArchive, zip(entries));
    expect(found).toEqual(await contentsBy(nodeUnpacking.readArchive, zip(entries)));
    expect(found.map(([name]) => name)).toEqual(["list/refs.bib", "Übersicht.csv"]);
  });

  it("refuses one that is cut off, or none", async () => {
    const said =
      "export.zip: the archive cannot be read\n  it may be cut off, locked or packed in an " +
      "unusual way: unzip the archive yourself, and choose the files in it";
    expect(await refusal(zip(entries).subarray(0, 200))).toBe(said);
    expect(await refusal(Buffer.from("PK\x03\x04…"))).toBe(said);
  });

  it("refuses one that says that it fills the memory, and one of too many files", async () => {
    const said = "export.zip: the archive holds more than a browser has room for";
    const bomb = [{ name: "a.txt", content: "a", claimed: 600 * 1024 * 1024 }];
    expect(await refusal(zip(bomb))).toContain(said);
    const many = Array.from({ length: 10_001 }, (_, i) => ({
      name: `${String(i)}.txt`,
      content: "",
    }));
    expect(await refusal(zip(many))).toContain(said);
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
