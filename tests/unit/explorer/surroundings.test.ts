import { describe, expect, it, vi } from "vitest";
import { followView } from "../../../src/explorer/surroundings.ts";

describe("followView(root, onMoved)", () => {
  it("has names placed anew when the way back comes or goes, and only then", () => {
    const attributes = new Set<string>();
    const root = {
      hasAttribute: (name: string) => attributes.has(name),
      toggleAttribute: (name: string, force: boolean) =>
        force ? attributes.add(name) : attributes.delete(name),
    };
    const onMoved = vi.fn();
    const rest = followView(root as unknown as HTMLElement, onMoved);
    rest(true);
    expect(onMoved).not.toHaveBeenCalled();
    rest(false);
    rest(false);
    expect([...attributes]).toEqual(["data-moved"]);
    expect(onMoved).toHaveBeenCalledOnce();
    rest(true);
    expect(attributes.size).toBe(0);
    expect(onMoved).toHaveBeenCalledTimes(2);
  });
});
