import { describe, expect, it } from "vitest";
import { commandFor, placeOfInput, type Press } from "../../../src/explorer/keyboard.ts";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("commandFor(press, place)", () => {
  it.each([
    ["/", "search"],
    ["?", "help"],
    ["Escape", "back"],
    ["+", "zoom-in"],
    ["=", "zoom-in"],
    ["-", "zoom-out"],
    ["0", "fit"],
  ] as const)("%s asks to %s on the map and beside it", (key, name) => {
    expect(commandFor(press(key), "map")).toEqual({ name });
    expect(commandFor(press(key), "elsewhere")).toEqual({ name });
  });
  it("walks the lines of what is chosen with E, backwards with Shift", () => {
    expect(commandFor(press("e"), "map")).toEqual({ name: "thread", isBack: false });
    expect(commandFor(press("E", { shiftKey: true }), "elsewhere")).toEqual({
      name: "thread",
      isBack: true,
    });
    expect(commandFor(press("e"), "field")).toBeNull();
  });
  it("goes on to the next neighbour around with N, backwards with Shift", () => {
    expect(commandFor(press("n"), "map")).toEqual({ name: "around", isBack: false });
    expect(commandFor(press("N", { shiftKey: true }), "elsewhere")).toEqual({
      name: "around",
      isBack: true,
    });
    expect(commandFor(press("n"), "field")).toBeNull();
    expect(commandFor(press("n"), "elsewhere", false)).toBeNull();
  });
  it.each(["/", "?", "Escape", "+", "-", "0", "ArrowLeft", "Enter"])(
    "%s is left to the field that somebody writes in",
    (key) => {
      expect(commandFor(press(key), "field")).toBeNull();
    },
  );
  it("takes Ctrl and Cmd with K everywhere", () => {
    expect(commandFor(press("k", { ctrlKey: true }), "field")).toEqual({ name: "search" });
    expect(commandFor(press("K", { metaKey: true }), "map")).toEqual({ name: "search" });
  });
  it.each([
    ["z", { ctrlKey: true }, "undo"],
    ["z", { metaKey: true }, "undo"],
    ["Z", { ctrlKey: true, shiftKey: true }, "redo"],
    ["y", { ctrlKey: true }, "redo"],
  ] as const)("takes %s with %j for %s, but where somebody writes", (key, held, name) => {
    expect(commandFor(press(key, held), "map")).toEqual({ name });
    expect(commandFor(press(key, held), "elsewhere")).toEqual({ name });
    expect(commandFor(press(key, held), "field")).toBeNull();
  });
  it.each([
    ["h", "hide"],
    ["P", "pin"],
    ["f", "fold"],
  ] as const)("%s asks to %s what is chosen", (key, name) => {
    expect(commandFor(press(key), "map")).toEqual({ name });
    expect(commandFor(press(key), "elsewhere")).toEqual({ name });
    expect(commandFor(press(key), "field")).toBeNull();
    expect(commandFor(press(key, { ctrlKey: true }), "map")).toBeNull();
  });
  it("leaves the browser's own shortcuts alone", () => {
    expect(commandFor(press("0", { ctrlKey: true }), "map")).toBeNull();
    expect(commandFor(press("ArrowLeft", { altKey: true }), "map")).toBeNull();
  });
  it("plays the years by the space bar, on the map alone: elsewhere it presses buttons", () => {
    expect(commandFor(press(" "), "map")).toEqual({ name: "play" });
    expect(commandFor(press(" "), "elsewhere")).toBeNull();
  });
  it("gives arrows and Enter to the map only on the map", () => {
    expect(commandFor(press("ArrowUp"), "elsewhere")).toBeNull();
    expect(commandFor(press("Enter"), "elsewhere")).toBeNull();
    expect(commandFor(press("Enter"), "map")).toEqual({ name: "read" });
    expect(commandFor(press("ArrowUp", { shiftKey: true }), "map")).toEqual({
      name: "arrow",
      direction: "up",
      fast: true,
    });
  });
  it.each(["/", "?", "+", "0", "1", "h", "S", "e", " "])(
    "leaves %s alone beside the map where letter keys are off, and takes it on the map",
    (key) => {
      expect(commandFor(press(key), "elsewhere", false)).toBeNull();
      expect(commandFor(press(key), "nowhere", false)).toBeNull();
      expect(commandFor(press(key), "map", false)).toEqual(commandFor(press(key), "map"));
    },
  );
  it.each([
    ["Escape", {}, "back"],
    ["k", { ctrlKey: true }, "search"],
    ["z", { ctrlKey: true }, "undo"],
  ] as const)("takes %s with %j where letter keys are off", (key, held, name) => {
    expect(commandFor(press(key, held), "elsewhere", false)).toEqual({ name });
  });
  it("takes nothing that has the focus for the map", () => {
    expect(commandFor(press("Enter"), "nowhere")).toEqual({ name: "read" });
    expect(commandFor(press("Enter"), "nowhere", false)).toEqual({ name: "read" });
  });
  it("steps back out of a field for a number, and leaves it its digits and its undo", () => {
    expect(commandFor(press("Escape"), "number")).toEqual({ name: "back" });
    for (const key of ["1", "-", "e", "ArrowUp"]) {
      expect(commandFor(press(key), "number")).toBeNull();
    }
    expect(commandFor(press("z", { ctrlKey: true }), "number")).toBeNull();
  });
});

describe("placeOfInput(type)", () => {
  it.each(["text", "search", "url", "email", "tel", "password"])("writes into %s", (type) => {
    expect(placeOfInput(type)).toBe("field");
  });
  it.each(["radio", "checkbox", "range", "file"])("leaves the keys to the map on %s", (type) => {
    expect(placeOfInput(type)).toBeNull();
  });
  it("knows a number", () => {
    expect(placeOfInput("number")).toBe("number");
  });
});
