import { describe, expect, it } from "vitest";
import { canOpenPages } from "../../../src/making/leaving.ts";

describe("canOpenPages(connection)", () => {
  it("needs the connection, or what keeps the site's pages", () => {
    expect(canOpenPages({ onLine: true })).toBe(true);
    expect(canOpenPages({ onLine: false, serviceWorker: { controller: {} } })).toBe(true);
    expect(canOpenPages({ onLine: false, serviceWorker: { controller: null } })).toBe(false);
    expect(canOpenPages({ onLine: false })).toBe(false);
  });
});
