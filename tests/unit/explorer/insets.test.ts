import { afterEach, describe, expect, it, vi } from "vitest";
import { measureInsets } from "../../../src/explorer/insets.ts";

type Box = readonly [left: number, top: number, right: number, bottom: number];

const part = ([left, top, right, bottom]: Box) => ({
  offsetParent: {},
  getBoundingClientRect: () => ({
    ...{ left, top, right, bottom },
    ...{ width: right - left, height: bottom - top },
  }),
});

/** A window with furniture, each part as a box. */
function page(size: readonly [number, number], parts: Readonly<Record<string, Box>>): HTMLElement {
  const find = (selector: string) => {
    const box = parts[selector.replace(":not([hidden])", "")];
    return box === undefined ? null : part(box);
  };
  const root = { ...part([0, 0, ...size]), dataset: {}, querySelector: find };
  return root as unknown as HTMLElement;
}

const withSheets = (matches: boolean) => {
  vi.stubGlobal("matchMedia", () => ({ matches }));
};

describe("measureInsets(root, answered)", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("counts the controls beside the panel on a phone on its side, wherever they are on their way", () => {
    withSheets(false);
    const phone = {
      "[data-panel]": [376, 0, 844, 390],
      "[data-search]": [12, 12, 356, 58],
      "[data-controls]": [788, 92, 832, 312],
    } as const;
    expect(measureInsets(page([844, 390], phone)).right).toBe(844 - 376 + 12 + 44 + 12);
    const desktop = {
      "[data-panel]": [960, 12, 1428, 888],
      "[data-controls]": [900, 660, 940, 868],
    } as const;
    expect(measureInsets(page([1440, 900], desktop)).right).toBe(1440 - 960 + 12);
  });
  it("leaves the map what is beside a panel, in a window with sheets that is low but not narrow", () => {
    withSheets(true);
    const low = {
      "[data-search]": [12, 12, 708, 62],
      "[data-panel]": [360, 74, 720, 450],
    } as const;
    const { right, bottom } = measureInsets(page([720, 450], low));
    expect([right, bottom]).toEqual([720 - 360 + 12, 0]);
    const sheet = { ...low, "[data-panel]": [0, 200, 720, 450] } as const;
    expect(measureInsets(page([720, 450], sheet))).toMatchObject({ right: 0, bottom: 256 });
  });
  it("counts an answer that is a sheet, but not for the start view", () => {
    withSheets(true);
    const phone = {
      "[data-search]": [12, 12, 378, 62],
      "[data-cartouche]": [0, 624, 390, 844],
      "[data-answer]": [0, 388, 390, 844],
    } as const;
    const root = page([390, 844], phone);
    expect(measureInsets(root).bottom).toBe(844 - 388 + 6);
    expect(measureInsets(root, false).bottom).toBe(844 - 624 + 6);
    const hanging = page([390, 844], { ...phone, "[data-answer]": [12, 68, 378, 760] });
    expect(measureInsets(hanging).bottom).toBe(844 - 624 + 6);
  });
});
