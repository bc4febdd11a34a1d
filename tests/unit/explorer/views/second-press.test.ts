import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ignoreSecondPress, isSecondHalf } from "../../../../src/explorer/views/second-press.ts";

describe("isSecondHalf(first, second)", () => {
  const first = { clientX: 100, clientY: 100, timeStamp: 1000 };

  it("takes what comes soon, at the same place", () => {
    expect(isSecondHalf(first, { clientX: 103, clientY: 98, timeStamp: 1200 })).toBe(true);
  });
  it("leaves what comes later, or elsewhere", () => {
    expect(isSecondHalf(first, { ...first, timeStamp: 1500 })).toBe(false);
    expect(isSecondHalf(first, { ...first, clientX: 124, timeStamp: 1200 })).toBe(false);
  });
});

/** A part of a page that counts what comes through to it. */
class Part extends EventTarget {
  heard: string[] = [];
  contains(other: unknown): boolean {
    return other === this;
  }
}

function openPart() {
  const page = new EventTarget();
  vi.stubGlobal("document", page);
  const [part, map] = [new Part(), new Part()];
  ignoreSecondPress(part as unknown as HTMLElement);
  function dispatch(target: Part, type: string, timeStamp: number): void {
    const event = new Event(type, { cancelable: true });
    const told = { target, timeStamp, clientX: 100, clientY: 100, detail: 1 };
    for (const [name, value] of Object.entries(told)) Object.defineProperty(event, name, { value });
    // From the page down, as events go.
    page.dispatchEvent(event);
    target.dispatchEvent(event);
    if (!event.defaultPrevented) target.heard.push(type);
  }
  return { part, map, dispatch };
}

describe("ignoreSecondPress(part)", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("Node", Part);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("hears nothing of the second half of what began beside it", () => {
    const { part, map, dispatch } = openPart();
    dispatch(map, "pointerdown", 1000);
    for (const type of ["pointerdown", "mousedown", "click", "dblclick"])
      dispatch(part, type, 1200);
    expect(part.heard).toEqual([]);
  });
  it("hears a click after it that has no press of its own", () => {
    const { part, map, dispatch } = openPart();
    dispatch(map, "pointerdown", 1000);
    for (const type of ["pointerdown", "click", "dblclick"]) dispatch(part, type, 1200);
    vi.runAllTimers();
    dispatch(part, "click", 9000);
    expect(part.heard).toEqual(["click"]);
  });
  it("hears a click after a press that became a scroll", () => {
    const { part, map, dispatch } = openPart();
    dispatch(map, "pointerdown", 1000);
    dispatch(part, "pointerdown", 1200);
    dispatch(part, "pointercancel", 1300);
    part.heard = [];
    dispatch(part, "click", 9000);
    expect(part.heard).toEqual(["click"]);
  });
  it("hears two presses that began within it", () => {
    const { part, dispatch } = openPart();
    for (const at of [1000, 1200]) {
      dispatch(part, "pointerdown", at);
      dispatch(part, "click", at);
    }
    expect(part.heard).toEqual(["pointerdown", "click", "pointerdown", "click"]);
  });
});
