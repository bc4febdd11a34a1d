import { describe, expect, it } from "vitest";
import { keyLines, stretchesOf } from "../../../src/components/keys.ts";

describe("stretchesOf(press)", () => {
  it("has one cap for each key, and the words between them outside", () => {
    expect(stretchesOf("[/] or [Ctrl] [K]")).toEqual([
      { text: "/", isKey: true },
      { text: " or ", isKey: false },
      { text: "Ctrl", isKey: true },
      { text: " ", isKey: false },
      { text: "K", isKey: true },
    ]);
  });
  it("leaves words alone that are no key", () => {
    expect(stretchesOf("Letters")).toEqual([{ text: "Letters", isKey: false }]);
  });
});

describe("keyLines(hasYears)", () => {
  const does = (hasYears: boolean) => keyLines(hasYears).map((line) => line.does);

  it("tells how to play the years only where there are some", () => {
    expect(does(true)).toContain("Play the years, or pause");
    expect(does(false)).not.toContain("Play the years, or pause");
  });
  it("tells what keys do in the list", () => {
    expect(does(false).filter((text) => text.startsWith("In the list"))).toHaveLength(3);
  });
  it("has no cap with two keys in it", () => {
    const caps = keyLines(true).flatMap(({ press }) =>
      stretchesOf(press).filter(({ isKey }) => isKey),
    );
    expect(caps.filter(({ text }) => text.includes(" "))).toEqual([]);
  });
});
