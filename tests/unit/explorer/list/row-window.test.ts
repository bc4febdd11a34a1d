import { describe, expect, it } from "vitest";
import { rowsIn, scrollFor } from "../../../../src/explorer/list/row-window.ts";

describe("rowsIn(frame, top, height, count)", () => {
  it("is what is in sight, with six rows more at each end", () => {
    // The first row in sight is the 30th from the top, the last the 39th.
    expect(rowsIn({ top: 100, bottom: 300 }, -500, 20, 100)).toEqual([24, 46]);
  });
  it("takes in rows of which only a part is in sight", () => {
    expect(rowsIn({ top: 100, bottom: 301 }, -501, 20, 100)).toEqual([24, 47]);
  });
  it("ends where the list does", () => {
    expect(rowsIn({ top: 100, bottom: 300 }, 100, 20, 8)).toEqual([0, 8]);
    expect(rowsIn({ top: 100, bottom: 300 }, 100, 20, 0)).toEqual([0, 0]);
  });
});

describe("scrollFor(top, height, view, where)", () => {
  const view = { height: 200, covered: 40 };

  it("leaves a row that is seen whole where it is", () => {
    expect(scrollFor(40, 20, view, "nearest")).toBe(0);
    expect(scrollFor(180, 20, view, "nearest")).toBe(0);
  });
  it("brings a row out from under what covers the top", () => {
    expect(scrollFor(39, 20, view, "nearest")).toBe(-1);
    expect(scrollFor(-300, 20, view, "nearest")).toBe(-340);
  });
  it("brings a row up from below, and no farther", () => {
    expect(scrollFor(181, 20, view, "nearest")).toBe(1);
    expect(scrollFor(480, 20, view, "nearest")).toBe(300);
  });
  it("brings a row to the middle of what is not covered", () => {
    // Between 40 and 200 a row of 20 stands in the middle from 110 on.
    expect(scrollFor(110, 20, view, "center")).toBe(0);
    expect(scrollFor(500, 20, view, "center")).toBe(390);
  });
});
