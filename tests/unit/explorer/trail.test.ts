import { describe, expect, it } from "vitest";
import { createCovers, type Cover } from "../../../src/explorer/covers.ts";
import { createTrail } from "../../../src/explorer/trail.ts";

/** A page with a history of its own: "map" is where it opened, "elsewhere" the page before. */
function visit() {
  let entries: { state: unknown; address: string }[] = [
    { state: null, address: "elsewhere" },
    { state: null, address: "map" },
  ];
  let at = 1;
  const covers = createCovers();
  const history = {
    get state() {
      return structuredClone(entries[at]!.state);
    },
    pushState(state: unknown, _unused: string, address: string) {
      entries = [...entries.slice(0, ++at), { state, address }];
    },
    replaceState(state: unknown, _unused: string, address: string) {
      entries[at] = { state, address };
    },
    back: () => go(-1),
    forward: () => go(1),
  };
  const address = () => entries[at]!.address;
  let trail = createTrail(history, address, covers);
  covers.onOpen(() => trail.guard());

  function go(by: number): void {
    if (entries[at + by] === undefined) return;
    at += by;
    if (address() !== "elsewhere") trail.arrive(() => undefined);
  }
  return {
    covers,
    address,
    step: (to: string) => trail.step(to),
    replace: (to: string) => trail.replace(to),
    go,
    release: () => trail.release(),
    back: () => go(-1),
    forward: () => go(1),
    reload: () => (trail = createTrail(history, address, covers)),
    addresses: () => entries.map((entry) => entry.address),
    /** Something that lies over the map, and whether it does. */
    cover(kind: Pick<Cover, "isOfOneStep"> = {}) {
      let isOpen = false;
      const cover: Cover = { close: () => (isOpen = false), isInSight: () => isOpen, ...kind };
      return {
        isOpen: () => isOpen,
        open() {
          isOpen = true;
          covers.set(cover, true);
        },
        close() {
          isOpen = false;
          covers.set(cover, false);
        },
      };
    },
  };
}

describe("createTrail(entries, address)", () => {
  it("steps back through what was chosen", () => {
    const page = visit();
    page.step("map?a");
    page.step("map?b");
    page.back();
    expect(page.address()).toBe("map?a");
    page.forward();
    expect(page.address()).toBe("map?b");
    page.back();
    page.back();
    expect(page.address()).toBe("map");
  });
  it("closes what lies over the map, and stays", () => {
    const page = visit();
    const results = page.cover();
    results.open();
    page.back();
    expect(results.isOpen()).toBe(false);
    expect(page.address()).toBe("map");
    page.back();
    expect(page.address()).toBe("elsewhere");
  });
  it("closes one after the other, the last first", () => {
    const page = visit();
    const [list, dialog] = [page.cover(), page.cover()];
    list.open();
    dialog.open();
    page.back();
    expect([list.isOpen(), dialog.isOpen()]).toEqual([true, false]);
    page.back();
    expect(list.isOpen()).toBe(false);
    expect(page.address()).toBe("map");
  });
  it("puts a choice in the guard's place, so that back is the step before", () => {
    const page = visit();
    const results = page.cover();
    results.open();
    results.close();
    page.step("map?a");
    expect(page.addresses()).toEqual(["elsewhere", "map", "map?a"]);
    page.back();
    expect(page.address()).toBe("map");
    page.back();
    expect(page.address()).toBe("elsewhere");
  });
  it("comes back to what a choice left open, and closes it then", () => {
    const page = visit();
    const sheet = page.cover();
    sheet.open();
    page.step("map?a");
    page.back();
    expect([page.address(), sheet.isOpen()]).toEqual(["map", true]);
    page.back();
    expect([page.address(), sheet.isOpen()]).toEqual(["map", false]);
  });
  it("keeps what was typed before a choice", () => {
    const page = visit();
    const results = page.cover();
    results.open();
    page.replace("map?q");
    results.close();
    page.step("map?a");
    page.back();
    expect(page.address()).toBe("map?q");
    page.back();
    expect(page.address()).toBe("elsewhere");
  });
  it("passes over the guard of what was closed otherwise", () => {
    const page = visit();
    page.step("map?a");
    const menu = page.cover();
    for (let i = 0; i < 3; ++i) {
      menu.open();
      menu.close();
    }
    expect(page.addresses()).toEqual(["elsewhere", "map", "map?a", "map?a"]);
    page.back();
    expect(page.address()).toBe("map");
  });
  it("has a guard for what opens after another was closed otherwise", () => {
    const page = visit();
    const [menu, dialog] = [page.cover(), page.cover()];
    menu.open();
    menu.close();
    dialog.open();
    page.back();
    expect(dialog.isOpen()).toBe(false);
    expect(page.address()).toBe("map");
  });
  it("closes nothing that is out of sight", () => {
    const page = visit();
    let height = "full";
    const sheet: Cover = { close: () => (height = "half"), isInSight: () => false };
    page.step("map?a");
    page.covers.set(sheet, true);
    page.step("map?b");
    const menu = page.cover();
    menu.open();
    menu.close();
    page.back();
    expect(page.address()).toBe("map?a");
    expect(height).toBe("full");
  });
  it("takes the guard away of what was closed by hand, so that back leaves at once", () => {
    const page = visit();
    const [list, menu] = [page.cover(), page.cover()];
    list.open();
    menu.open();
    menu.close();
    page.release();
    // The list keeps its own.
    page.release();
    page.back();
    expect([page.address(), list.isOpen()]).toEqual(["map", false]);
    list.open();
    list.close();
    page.release();
    page.back();
    expect(page.address()).toBe("elsewhere");
  });
  it("has what is chosen meanwhile wait until a spare guard is gone", () => {
    const travels: (() => void)[] = [];
    let entries: { state: unknown; address: string }[] = [{ state: null, address: "map" }];
    const history = {
      get state() {
        return entries.at(-1)!.state;
      },
      pushState: (state: unknown, _unused: string, address: string) =>
        void entries.push({ state, address }),
      replaceState: (state: unknown, _unused: string, address: string) =>
        void entries.splice(-1, 1, { state, address }),
      back: () => void travels.push(() => (entries = entries.slice(0, -1))),
      forward: () => undefined,
    };
    const covers = createCovers();
    const trail = createTrail(history, () => entries.at(-1)!.address, covers);
    const menu: Cover = { close: () => undefined, isInSight: () => true };
    covers.set(menu, true);
    trail.guard();
    covers.set(menu, false);
    trail.release();
    trail.step("map?a");
    expect(entries).toHaveLength(2);
    travels[0]!();
    // The state is by now what the step says; the entry before it stays what it was.
    expect(trail.arrive(() => trail.replace("map?a"))).toBe("same");
    expect(entries.map(({ address }) => address)).toEqual(["map", "map?a"]);
    expect(history.state).toEqual({ paperweft: { step: 1, guards: 0 } });
  });

  it("has a guard for what comes into sight again with another step", () => {
    const page = visit();
    let height = "peek";
    let isBehind = false;
    const legend: Cover = {
      close: () => (height = "peek"),
      isInSight: () => !isBehind,
    };
    height = "half";
    page.covers.set(legend, true);
    page.step("map?a");
    isBehind = true;
    page.covers.look();
    page.step("map");
    isBehind = false;
    page.covers.look();
    page.back();
    expect([page.address(), height]).toEqual(["map", "peek"]);
    page.back();
    expect(page.address()).toBe("map?a");
  });
  it("passes over guards on the way forward, as long as a step lies beyond", () => {
    const page = visit();
    const [list, menu] = [page.cover(), page.cover()];
    list.open();
    menu.open();
    page.step("map?a");
    page.back();
    page.back();
    page.back();
    expect([page.address(), list.isOpen(), menu.isOpen()]).toEqual(["map", false, false]);
    page.forward();
    expect(page.address()).toBe("map?a");
    page.cover().open();
    page.back();
    page.forward();
    expect(page.address()).toBe("map?a");
    page.back();
    expect(page.address()).toBe("map");
    page.back();
    expect(page.address()).toBe("elsewhere");
  });
  it("leaves no dialog of the step that several steps back were made from", () => {
    const page = visit();
    const [sheet, dialog] = [page.cover(), page.cover({ isOfOneStep: true })];
    page.step("map?a");
    sheet.open();
    page.step("map?b");
    dialog.open();
    page.go(-3);
    expect([page.address(), sheet.isOpen(), dialog.isOpen()]).toEqual(["map?a", true, false]);
  });
  it("closes as many as there are guards that are passed at once", () => {
    const page = visit();
    const [list, dialog] = [page.cover(), page.cover()];
    list.open();
    dialog.open();
    page.go(-2);
    expect([page.address(), list.isOpen(), dialog.isOpen()]).toEqual(["map", false, false]);
  });
  it("keeps the step's address before a guard is passed over", () => {
    const kept: string[] = [];
    const entries = {
      state: { paperweft: { step: 1, guards: 1 } },
      pushState() {},
      replaceState() {},
      back: () => kept.push("back"),
      forward: () => kept.push("forward"),
    };
    const trail = createTrail(entries, () => "map?a", createCovers());
    entries.state = { paperweft: { step: 1, guards: 0 } };
    expect(trail.arrive(() => kept.push("address"))).toBe("same");
    expect(kept).toEqual(["address", "back"]);
  });
  it("goes on where it was after a reload", () => {
    const page = visit();
    page.step("map?a");
    page.cover().open();
    page.reload();
    page.step("map?b");
    page.back();
    expect(page.address()).toBe("map?a");
  });
  it("takes entries that others made for steps", () => {
    const page = visit();
    const stay = { pushState() {}, replaceState() {}, back() {}, forward() {} };
    const trail = createTrail({ state: { other: 1 }, ...stay }, page.address, page.covers);
    expect(trail.arrive(() => undefined)).toBe("step");
  });
});
