import { describe, expect, it } from "vitest";
import { InputError, OutputError } from "../../../src/errors.ts";
import { parseAddresses } from "../../../src/making/file-address.ts";
import { readFilesAt, type ReadingEffects } from "../../../src/making/read-address.ts";

const PAGE = new URL("https://maps.test/make/");
/** As a list may begin that was exported by parts. */
const COMMENTED = `${"<!-- 1 -->\n".repeat(200)}<records/>`;
const BIBTEX = "@article{a, title={Street Trees}}";

/** Reads addresses from hosts that are played by `answer`. */
function read(
  text: string,
  answer: (address: URL, options: RequestInit) => Response | Promise<Response>,
  effects: Partial<ReadingEffects> = {},
) {
  return readFilesAt(parseAddresses(text.split(" "), PAGE), {
    fetch: async (address, options) => answer(address, options),
    isOnLine: () => true,
    showProgress: () => undefined,
    signal: new AbortController().signal,
    ...effects,
  });
}

const ADDRESS = "https://example.org/papers.bib";

describe("readFilesAt(addresses, effects)", () => {
  it("gives files as they were dropped, with the addresses they are from", async () => {
    const headers = { "last-modified": "Wed, 21 Oct 2015 07:28:00 GMT" };
    const files = await read(
      `${ADDRESS} https://a.test/b.ris`,
      ({ pathname }) => new Response(pathname, { headers }),
    );
    expect(files.map(({ url }) => url.href)).toEqual([ADDRESS, "https://a.test/b.ris"]);
    expect(files.map(({ file }) => file.name)).toEqual(["papers.bib", "b.ris"]);
    expect(await files[1]!.file.text()).toBe("/b.ris");
    expect(files[0]!.file.lastModified).toBe(1_445_412_480_000);
  });

  it("knows a file again that says nothing of its time", async () => {
    const [one] = await read(ADDRESS, () => new Response(BIBTEX));
    expect(one!.file.lastModified).toBe(0);
  });

  it("asks anew, and tells other hosts nothing of the visitor", async () => {
    let asked: RequestInit = {};
    await read(ADDRESS, (_address, options) => {
      asked = options;
      return new Response(BIBTEX);
    });
    expect(asked).toMatchObject({
      ...{ cache: "no-cache", credentials: "same-origin", referrerPolicy: "no-referrer" },
    });
    expect(asked.headers).toBeUndefined();
  });

  it.each([
    [`attachment; filename="street trees.ris"`, "street trees.ris"],
    [`attachment; filename=trees.ris; size=3`, "trees.ris"],
    [`attachment; filename="x.ris"; filename*=UTF-8''Stra%C3%9Fe%2Fa.ris`, "Straße a.ris"],
    [`attachment; filename*=UTF-8''%E0%A4%A`, "papers.bib"],
    ["inline", "papers.bib"],
  ])("calls a file as %s has it", async (disposition, name) => {
    const headers = { "content-disposition": disposition };
    const [one] = await read(ADDRESS, () => new Response(BIBTEX, { headers }));
    expect(one!.file.name).toBe(name);
  });

  it("shows how far it is, without an end where that is wrong", async () => {
    const shown: unknown[] = [];
    const showProgress = (...way: unknown[]): void => void shown.push(way);
    const inTwo = (length: string) => {
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode(BIBTEX.slice(0, 10)));
          stream.enqueue(new TextEncoder().encode(BIBTEX.slice(10)));
          stream.close();
        },
      });
      return new Response(body, { headers: { "content-length": length } });
    };
    const [one] = await read(ADDRESS, () => inTwo("33"), { showProgress });
    expect(await one!.file.text()).toBe(BIBTEX);
    expect(shown.splice(0)).toEqual([
      ["papers.bib", 0, null],
      ["papers.bib", 10, 33],
      ["papers.bib", 33, 33],
    ]);
    // It was packed on its way.
    await read(ADDRESS, () => inTwo("20"), { showProgress });
    expect(shown.slice(1)).toEqual([
      ["papers.bib", 10, 20],
      ["papers.bib", 33, null],
    ]);
  });

  it.each([
    "\uFEFF\n <!DOCTYPE html><p>",
    "<!-- x -->\n<HTML lang=en>",
    '<?xml version="1"?><html>',
    `${"<!-- x -->".repeat(100)}<html>`,
  ])("takes no web page for a list: %j", async (text) => {
    const reading = read(ADDRESS, () => new Response(text));
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toMatchObject({
      message: "what example.org gives as papers.bib is a web page, not a list of papers",
      hint: expect.stringContaining("“Raw”, “Download” or “Export”") as string,
    });
  });

  it("takes what is no page, whatever it is called", async () => {
    const headers = { "content-type": "text/html" };
    for (const text of [
      BIBTEX,
      "<?xml version='1.0'?><PubmedArticleSet/>",
      "<html5 parsers>",
      COMMENTED,
    ]) {
      const [one] = await read(ADDRESS, () => new Response(text, { headers }));
      expect(one!.file.size).toBe(text.length);
    }
  });

  it.each([
    [404, "example.org has no papers.bib at this address (HTTP status 404)", "in full"],
    [403, "example.org does not let everybody read papers.bib (HTTP status 403)", "made public"],
    [503, "example.org does not give papers.bib now (HTTP status 503)", "try again later"],
  ])("says what an answer of %i means", async (status, message, hint) => {
    const reading = read(ADDRESS, () => new Response("", { status }));
    await expect(reading).rejects.toThrow(OutputError);
    await expect(reading).rejects.toMatchObject({
      ...{ message, status },
      hint: expect.stringContaining(hint) as string,
    });
  });

  it("says both of what no answer may mean, and knows when the device is off line", async () => {
    const fail = () => Promise.reject(new TypeError("Failed to fetch"));
    await expect(read(ADDRESS, fail)).rejects.toMatchObject({
      message: "example.org did not give the file to this page",
      hint: "either there is no such host, or it lets no other site’s pages read it. Look at the address; or save the file and drop it here",
    });
    await expect(read(ADDRESS, fail, { isOnLine: () => false })).rejects.toMatchObject({
      message: "this device is off line",
    });
  });

  it("says that a connection was lost in the middle", async () => {
    const body = new ReadableStream({
      pull: (stream) => stream.error(new TypeError("network error")),
    });
    await expect(read(ADDRESS, () => new Response(body))).rejects.toMatchObject({
      message: "the connection to example.org was lost",
    });
  });

  it("ends what is larger than a page can hold", async () => {
    const piece = new Uint8Array(50_000_000);
    let isLeft = false;
    const body = new ReadableStream({
      pull: (stream) => stream.enqueue(piece),
      cancel() {
        isLeft = true;
      },
    });
    await expect(read(ADDRESS, () => new Response(body))).rejects.toMatchObject({
      message: "what example.org gives as papers.bib is larger than 500 MB",
    });
    expect(isLeft).toBe(true);
  });

  it("can be stopped while it asks, and while it reads", async () => {
    for (const answer of [
      () => Promise.reject(new DOMException("", "AbortError")),
      () => {
        const pull = (stream: ReadableStreamDefaultController) =>
          stream.error(new DOMException("", "AbortError"));
        return new Response(new ReadableStream({ pull }));
      },
    ]) {
      const signal = AbortSignal.abort();
      await expect(read(ADDRESS, answer, { signal })).rejects.toBe(signal.reason);
    }
  });
});
