import { afterEach, describe, expect, it, vi } from "vitest";
import { canOpenPages, holdPage } from "../../../src/making/leaving.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("holdPage()", () => {
  it("has the browser ask, until the page is released", () => {
    const page = new EventTarget();
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
    vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
    const leaves = () => page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    const release = holdPage();
    expect(leaves()).toBe(false);
    release();
    expect(leaves()).toBe(true);
  });
});

describe("canOpenPages(connection)", () => {
  it("needs the connection, or what keeps the site's pages", () => {
    expect(canOpenPages({ onLine: true })).toBe(true);
    expect(canOpenPages({ onLine: false, serviceWorker: { controller: {} } })).toBe(true);
    expect(canOpenPages({ onLine: false, serviceWorker: { controller: null } })).toBe(false);
    expect(canOpenPages({ onLine: false })).toBe(false);
  });
});
