import { describe, expect, it, vi } from "vitest";
import type { MapView, View } from "../../../src/explorer/renderer/map-view.ts";
import { createStore, INITIAL_STATE, type Trace } from "../../../src/explorer/state.ts";
import { createSteering } from "../../../src/explorer/steering.ts";

const VIEW: View = { x: 1, y: 2, zoom: 3 };

function steered(view: View | null = null) {
  const store = createStore(INITIAL_STATE);
  const steering = createSteering(store, view);
  const map = {
    view: () => VIEW,
    bring: vi.fn(),
    bringAll: vi.fn(),
    moveTo: vi.fn(),
    fit: vi.fn(),
    zoomBy: vi.fn(),
    makeRoom: vi.fn(),
  };
  steering.take(map as unknown as MapView);
  steering.follow();
  return { store, steering, map };
}

const trace = (...lit: string[]): Trace => ({ chosen: [], lit, accent: [], ink: [] });

describe("createSteering(store, view)", () => {
  it("does nothing until there is a map", () => {
    const steering = createSteering(createStore(INITIAL_STATE), null);
    expect(() => {
      steering.zoomBy(2);
      steering.fit();
      steering.bringSubject();
    }).not.toThrow();
    expect(steering.map()).toBeNull();
  });
  it("tells the reader's moves from its own", () => {
    const { steering } = steered();
    expect(steering.byReader()).toBe(false);
    steering.zoomBy(2);
    expect(steering.byReader()).toBe(true);
    steering.moveTo(VIEW);
    expect(steering.byReader()).toBe(false);
    steering.hold();
    expect(steering.byReader()).toBe(true);
    steering.fit();
    expect(steering.byReader()).toBe(false);
  });
  it("brings what is chosen next", () => {
    const { store, map } = steered();
    store.update({ selection: ["paper/two"] });
    expect(map.bring).toHaveBeenCalledExactlyOnceWith("paper/two");
  });
  it("brings all that is chosen, not the last alone", () => {
    const { store, map } = steered();
    store.update({ selection: ["paper/one", "paper/two"] });
    expect(map.bringAll).toHaveBeenCalledExactlyOnceWith(["paper/one", "paper/two"]);
  });
  it("gives the map back as it was when what was chosen is let go, but for the reader's own moves", () => {
    const { store, steering, map } = steered();
    store.update({ selection: ["paper/one"] });
    store.update({ selection: ["paper/two"] });
    store.update({ selection: [] });
    expect(map.moveTo).toHaveBeenCalledExactlyOnceWith(VIEW);
    store.update({ selection: ["paper/one"] });
    steering.hold();
    store.update({ selection: [] });
    expect(map.moveTo).toHaveBeenCalledOnce();
  });
  it("makes room for a list that opens, and gives the map back as it closes", () => {
    const { store, map } = steered();
    // As the list's button says it.
    store.update({ listed: true, selection: [] });
    expect(map.makeRoom).toHaveBeenCalledOnce();
    // What is chosen in the list is brought, and let go to where the list was open.
    store.update({ selection: ["paper/one"] });
    store.update({ selection: [] });
    expect(map.makeRoom).toHaveBeenCalledOnce();
    expect(map.moveTo).toHaveBeenCalledOnce();
    store.update({ listed: false });
    expect(map.moveTo).toHaveBeenCalledTimes(2);
  });
  it("leaves the map where the reader went to beside the list", () => {
    const { store, steering, map } = steered();
    store.update({ listed: true });
    steering.zoomBy(2);
    store.update({ selection: ["paper/one"] });
    store.update({ selection: [] });
    store.update({ listed: false });
    // Once, back to the list.
    expect(map.moveTo).toHaveBeenCalledOnce();
  });
  it("leaves the map beside the list that takes the panel's place", () => {
    const { store, map } = steered();
    store.update({ selection: ["paper/one"] });
    store.update({ selection: [], listed: true });
    expect(map.moveTo).not.toHaveBeenCalled();
    expect(map.makeRoom).not.toHaveBeenCalled();
    store.update({ listed: false });
    expect(map.moveTo).toHaveBeenCalledExactlyOnceWith(VIEW);
  });
  it("makes room for the list of an address, but not for what is chosen", () => {
    const { store, steering, map } = steered();
    store.update({ selection: ["paper/one"], listed: true });
    steering.makeRoom();
    expect(map.makeRoom).not.toHaveBeenCalled();
  });
  it("brings what the answer of an address lights, but not past what is chosen or the reader's own moves", () => {
    const { store, steering, map } = steered();
    steering.bringAnswer();
    expect(map.bringAll).not.toHaveBeenCalled();
    store.update({ hits: new Set(["paper/one", "paper/two"]) });
    steering.bringAnswer();
    expect(map.bringAll).toHaveBeenCalledExactlyOnceWith(["paper/one", "paper/two"]);
    expect(steering.byReader()).toBe(false);
    steering.hold();
    steering.bringAnswer();
    const chosen = steered();
    chosen.store.update({ hits: new Set(["paper/one"]), selection: ["paper/two"] });
    chosen.steering.bringAnswer();
    const placed = steered(VIEW);
    placed.store.update({ hits: new Set(["paper/one"]) });
    placed.steering.bringAnswer();
    for (const { bringAll } of [map, chosen.map, placed.map])
      expect(bringAll.mock.calls.length).toBe(bringAll === map.bringAll ? 1 : 0);
  });
  it("keeps what an answer lights in sight beside the list of it, unless the reader has moved", () => {
    const { store, steering, map } = steered();
    store.update({ hits: new Set(["paper/one", "paper/two"]) });
    steering.bringAnswer();
    store.update({ listed: true, selection: [] });
    expect(map.makeRoom).not.toHaveBeenCalled();
    expect(map.bringAll).toHaveBeenCalledTimes(2);
    store.update({ listed: false });
    expect(map.moveTo).toHaveBeenCalledExactlyOnceWith(VIEW);
    const moved = steered();
    moved.store.update({ hits: new Set(["paper/one"]) });
    moved.steering.bringAnswer();
    moved.steering.hold();
    moved.store.update({ listed: true, selection: [] });
    expect(moved.map.makeRoom).toHaveBeenCalledOnce();
  });
  it("brings what is lit together when an answer comes, but not away from where an address says", () => {
    const { store, map } = steered();
    store.update({ trace: trace("concept/loom") });
    expect(map.bringAll).toHaveBeenCalledExactlyOnceWith(["concept/loom"]);
    const placed = steered(VIEW);
    placed.store.update({ trace: trace("concept/loom") });
    expect(placed.map.bringAll).not.toHaveBeenCalled();
    // What is chosen after does not stand where the address said.
    placed.store.update({ selection: ["paper/one"] });
    expect(placed.map.bring).toHaveBeenCalledExactlyOnceWith("paper/one");
  });
});
