import { describe, expect, it } from "vitest";
import { formatError, InputError } from "../../../src/errors.ts";
import { blobFiles } from "../../../src/making/blob-files.ts";

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

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text;
}
