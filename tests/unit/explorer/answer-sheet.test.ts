import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { markTyping } from "../../../src/explorer/answer-sheet.ts";

/** As much of an element as this needs: what is in it, its events and its attributes. */
class Part extends EventTarget {
  readonly attributes = new Set<string>();
  readonly parts: readonly Part[];
  constructor(...parts: Part[]) {
    super();
    this.parts = parts;
  }
  contains(other: Part): boolean {
    return other === this || this.parts.includes(other);
  }
  toggleAttribute(name: string, isSet: boolean): void {
    if (isSet) this.attributes.add(name);
    else this.attributes.delete(name);
  }
}

const leaveFor = (relatedTarget: Part | null): Event =>
  Object.assign(new Event("focusout"), { relatedTarget });

describe("markTyping(form, input)", () => {
  beforeEach(() => {
    vi.stubGlobal("Node", Part);
    vi.stubGlobal("document", { activeElement: null });
  });
  afterEach(() => vi.unstubAllGlobals());

  function marked() {
    const [input, link] = [new Part(), new Part()];
    const form = new Part(input, link);
    markTyping(form as unknown as HTMLElement, input as unknown as HTMLInputElement);
    return { form, input, link, isTyping: () => form.attributes.has("data-typing") };
  }

  it("leaves an answer a sheet as one of its links is pressed", () => {
    const { link, isTyping } = marked();
    link.dispatchEvent(new Event("focus"));
    expect(isTyping()).toBe(false);
  });
  it("lasts from when the field is gone to until all of it is left", () => {
    const { form, input, link, isTyping } = marked();
    input.dispatchEvent(new Event("focus"));
    expect(isTyping()).toBe(true);
    form.dispatchEvent(leaveFor(link));
    expect(isTyping()).toBe(true);
    form.dispatchEvent(leaveFor(null));
    expect(isTyping()).toBe(false);
  });
});
