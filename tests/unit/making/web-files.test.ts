import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mountWebFiles, type WebFiles } from "../../../src/making/web-files.ts";

/** An element of the page; its parts are named as `find` names them, wherever they stand. */
class Part extends EventTarget {
  static all = new Map<string, Part>();
  hidden = true;
  textContent = "";
  value = "";
  querySelector(selector: string): Part {
    const part = Part.all.get(selector) ?? new Part();
    Part.all.set(selector, part);
    return part;
  }
  focus = (): void => undefined;
  append = (): void => undefined;
  replaceChildren = (): void => undefined;
  toggleAttribute = (): boolean => true;
  setAttribute = (): void => undefined;
}

const PAGE = "https://maps.test/make/";
const part = (name: string): Part => Part.all.get(`[data-${name}]`)!;
const click = (name: string): boolean => part(name).dispatchEvent(new Event("click"));
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** What hosts are asked for, and how each is answered. */
let asked: { readonly path: string; readonly answer: (text: string) => void }[];
/** Names of files that came, and whether the form was there to take them. */
let came: (readonly [names: string, hasForm: boolean])[];

function mount(search = ""): WebFiles {
  vi.stubGlobal("location", { href: PAGE + search });
  const web = mountWebFiles(new Part() as unknown as HTMLElement, {
    add(files) {
      came.push([files.map(({ name }) => name).join(" "), !part("choose").hidden]);
      return Promise.resolve();
    },
    ...{ make: () => undefined, declined: () => undefined },
    ...{ tell: () => undefined, announce: () => undefined },
  });
  part("choose").hidden = false;
  web.begin();
  return web;
}

beforeEach(() => {
  Part.all.clear();
  asked = [];
  came = [];
  for (const kind of ["", "Button", "TextArea", "Progress", "Anchor"])
    vi.stubGlobal(`HTML${kind}Element`, Part);
  vi.stubGlobal("document", { createElement: () => new Part() });
  vi.stubGlobal("fetch", (url: URL, { signal }: { signal: AbortSignal }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    signal.addEventListener("abort", () => reject(signal.reason as Error));
    asked.push({ path: url.pathname, answer: (text) => resolve(new Response(text)) });
    return promise;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("mountWebFiles(root, events)", () => {
  it("shows the form before files join it, where a link's offer stood in its place", async () => {
    const web = mount("?file=https://a.test/a.bib");
    expect([web.isOffering(), part("choose").hidden]).toEqual([true, true]);
    part("address").value = "https://b.test/b.bib";
    click("read-go");
    asked[0]!.answer("@misc{b}");
    await settle();
    expect(came).toEqual([["b.bib", true]]);
    expect(web.isOffering()).toBe(false);
  });

  it("leaves what else is shown in the form's place", () => {
    const web = mount();
    part("choose").hidden = true;
    web.endOffer();
    web.stop();
    expect(part("choose").hidden).toBe(true);
  });

  it("keeps addresses that are written while others are read", async () => {
    mount();
    part("address").value = "https://a.test/a.bib";
    click("read-go");
    part("address").value = "https://b.test/b.bib";
    asked[0]!.answer("@misc{a}");
    await settle();
    expect(came.map(([names]) => names)).toEqual(["a.bib"]);
    expect(part("address").value).toBe("https://b.test/b.bib");
    click("read-go");
    asked[1]!.answer("@misc{b}");
    await settle();
    expect(part("address").value).toBe("");
    expect(came.map(([names]) => names)).toEqual(["a.bib", "b.bib"]);
  });

  it("reads what is asked for elsewhere in place of what is being read", async () => {
    const web = mount();
    part("address").value = "https://a.test/a.bib";
    click("read-go");
    web.read("https://b.test/b.bib");
    await settle();
    expect(asked.map(({ path }) => path)).toEqual(["/a.bib", "/b.bib"]);
    expect(part("read-go").textContent).toBe("Stop");
    expect(part("read-said").textContent).toBe("Asking for b.bib…");
    asked[1]!.answer("@misc{b}");
    await settle();
    expect(came.map(([names]) => names)).toEqual(["b.bib"]);
    expect(part("read-go").textContent).toBe("Read it");

    web.read("https://a.test/a.bib");
    click("read-go");
    await settle();
    expect(part("read-said").textContent).toBe("Stopped.");
  });
});
