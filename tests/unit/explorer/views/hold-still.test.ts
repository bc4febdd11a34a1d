import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore } from "../../../../src/explorer/state.ts";
import { holdStill } from "../../../../src/explorer/views/hold-still.ts";

/** Something in the page: where it stands, and how often that was asked. */
class Place extends EventTarget {
  isConnected = true;
  top = 100;
  measured = 0;
  scrollTop = 0;
  scrollHeight = 1000;
  clientHeight = 500;
  style = { setProperty() {}, removeProperty() {} };
  readonly within: Place[] = [];
  contains(other: unknown): boolean {
    return other === this || this.within.includes(other as Place);
  }
  checkVisibility(): boolean {
    return this.isConnected;
  }
  getBoundingClientRect(): { top: number } {
    ++this.measured;
    return { top: this.top };
  }
}

class Page extends EventTarget {
  activeElement: Place | null = null;
  readonly box: Place;
  constructor(box: Place) {
    super();
    this.box = box;
  }
  /** From the page down, as events go. */
  press(target: Place): void {
    const event = new Event("pointerdown");
    Object.defineProperty(event, "target", { value: target });
    this.dispatchEvent(event);
    if (this.box.contains(target)) this.box.dispatchEvent(event);
  }
}

function open() {
  const [box, control, other] = [new Place(), new Place(), new Place()];
  const page = new Page(box);
  vi.stubGlobal("document", page);
  box.within.push(control, other);
  const store = createStore();
  holdStill(store, box as unknown as HTMLElement);
  return { page, box, control, other, store };
}

describe("holdStill(store, box)", () => {
  beforeEach(() => vi.stubGlobal("Element", Place));
  afterEach(() => vi.unstubAllGlobals());

  it("scrolls by what a filter moves the control that was pressed", async () => {
    const { page, box, control, store } = open();
    page.press(control);
    store.update({ hiddenKinds: new Set(["paper"]) });
    control.top = 130;
    await Promise.resolve();
    expect(box.scrollTop).toBe(30);
  });
  it("measures nothing where neither filters nor the lens differ", async () => {
    const { page, control, store } = open();
    page.press(control);
    store.update({ hovered: "paper/1" });
    store.update({ selection: ["paper/1"] });
    await Promise.resolve();
    expect(control.measured).toBe(0);
    store.update({ lens: "papers" });
    expect(control.measured).toBe(1);
  });
  it("lets go of what was pressed at the next press beside the box", async () => {
    const { page, control, store } = open();
    page.press(control);
    page.press(new Place());
    store.update({ hiddenKinds: new Set(["paper"]) });
    await Promise.resolve();
    expect(control.measured).toBe(0);
  });
  it("holds what has the focus where what was pressed is gone", async () => {
    const { page, box, control, other, store } = open();
    page.press(control);
    control.isConnected = false;
    page.activeElement = other;
    store.update({ hiddenKinds: new Set(["paper"]) });
    other.top = 120;
    await Promise.resolve();
    expect(box.scrollTop).toBe(20);
  });
});
