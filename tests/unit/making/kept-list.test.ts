import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptEntry } from "../../../src/dataset/kept.ts";
import type { RowEvents } from "../../../src/making/kept-row.ts";
import { type KeptList, mountKeptList } from "../../../src/making/kept-list.ts";

const SOURCE = { name: "looms.bib" };

/** What a browser keeps, and does; the page's parts are named as `find` names them. */
const browser = vi.hoisted(() => ({
  listKept: vi.fn<() => Promise<readonly unknown[]>>(),
  forgetKept: vi.fn<() => Promise<(() => Promise<unknown>) | null>>(),
  takeReadingList: vi.fn((_shelf: string) => (_other: string) => undefined),
}));
vi.mock("../../../src/dataset/kept.ts", () => ({
  ...browser,
  findSources: () => Promise.resolve([SOURCE]),
  onOtherKept: () => undefined,
}));
vi.mock("../../../src/making/reading-lists.ts", () => browser);
vi.mock("../../../src/making/kept-row.ts", () => ({
  mapRow: (_site: string, _map: unknown, _now: number, events: RowEvents) => {
    rowEvents = events;
    return new Part();
  },
}));

class Part extends EventTarget {
  hidden = true;
  textContent = "";
  disabled = false;
  children: Part[] = [];
  append(...parts: unknown[]): void {
    this.children.push(...parts.filter((part) => part instanceof Part));
  }
  replaceChildren(...parts: Part[]): void {
    this.children = parts;
  }
  readonly parts = new Map<string, Part>();
  querySelector(selector: string): Part | null {
    if (!selector.startsWith("[")) return null;
    const part = this.parts.get(selector) ?? new Part();
    this.parts.set(selector, part);
    return part;
  }
  contains = (): boolean => false;
  focus = (): void => undefined;
  remove = (): void => undefined;
  setAttribute = (): void => undefined;
  toggleAttribute = (): boolean => true;
}

const LOOMS = { slug: "looms", made: "1", title: "Looms", shelf: "looms" } as KeptEntry;

let root: Part;
let list: KeptList;
let rowEvents: RowEvents;
const announce = vi.fn();
const correct = vi.fn();
const part = (name: string): Part => root.querySelector(`[data-${name}]`)!;
const forget = (): void => rowEvents.forget(LOOMS);
/** All that is under way has come to its end. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
  vi.clearAllMocks();
  for (const kind of ["HTMLElement", "HTMLButtonElement", "HTMLInputElement"])
    vi.stubGlobal(kind, Part);
  vi.stubGlobal("document", { activeElement: null, createElement: () => new Part() });
  root = new Part();
  browser.listKept.mockResolvedValue([LOOMS]);
  const events = { again: () => undefined, correct, changed: () => undefined, announce };
  list = mountKeptList(root as unknown as HTMLElement, "/", events);
  await list.refresh();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("mountKeptList(root, site, events)", () => {
  it("says where a map was changed meanwhile, and leaves its reading list", async () => {
    browser.forgetKept.mockResolvedValue(null);
    forget();
    await settle();
    const words = "Looms was made anew or forgotten on another page meanwhile: nothing was done.";
    expect(announce).toHaveBeenLastCalledWith(words);
    expect(part("kept-said").textContent).toBe(words);
    expect(browser.takeReadingList).not.toHaveBeenCalled();
    expect(part("forgotten").children).toEqual([]);
  });

  it("takes the reading list of a map that is forgotten along", async () => {
    browser.forgetKept.mockResolvedValue(() => Promise.resolve(LOOMS));
    forget();
    await settle();
    expect(browser.takeReadingList).toHaveBeenCalledWith("looms");
    expect(announce).toHaveBeenLastCalledWith("Looms is forgotten.");
    expect(part("forgotten").hidden).toBe(false);
  });

  it("hands the map of a slug to be corrected, with what it was made from", async () => {
    list.correct("kilns");
    await settle();
    expect(correct).not.toHaveBeenCalled();
    list.correct("looms");
    await settle();
    expect(correct.mock.calls).toEqual([[LOOMS, [SOURCE]]]);
  });

  it.each(["forgotten", "not forgotten, for it was changed"])(
    "offers nothing while a map is made, whatever is %s meanwhile",
    async (what) => {
      const { promise, resolve } = Promise.withResolvers<(() => Promise<unknown>) | null>();
      browser.forgetKept.mockReturnValue(promise);
      forget();
      list.hide();
      resolve(what === "forgotten" ? () => Promise.resolve(LOOMS) : null);
      await settle();
      expect([part("kept").hidden, part("forgotten").hidden]).toEqual([true, true]);
      await list.refresh();
      expect(part("kept").hidden).toBe(false);
      expect(part("forgotten").hidden).toBe(what !== "forgotten");
    },
  );

  it("offers nothing while a map is made, where another one is kept after all", async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    browser.forgetKept.mockResolvedValue(() => promise);
    for (let maps = 0; maps < 2; ++maps) {
      forget();
      await settle();
    }
    const [, undo] = part("forgotten").children[0]!.children;
    undo!.dispatchEvent(new Event("click"));
    list.hide();
    resolve(LOOMS);
    await settle();
    expect(announce).toHaveBeenLastCalledWith("Looms is kept again.");
    expect([part("kept").hidden, part("forgotten").hidden]).toEqual([true, true]);
  });
});
