import { describe, expect, it } from "vitest";
import { createLetterKeys, LETTER_KEYS_KEY } from "../../../src/explorer/letter-keys.ts";

/** As a browser has it, in memory. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

describe("createLetterKeys(storage)", () => {
  it("has them on at a first visit", () => {
    expect(createLetterKeys(memory).on()).toBe(true);
  });
  it("keeps that they are off, and that they are on again", () => {
    const storage = memory();
    createLetterKeys(() => storage).turn(false);
    expect(storage.getItem(LETTER_KEYS_KEY)).toBe("off");
    const later = createLetterKeys(() => storage);
    expect(later.on()).toBe(false);
    later.turn(true);
    expect(createLetterKeys(() => storage).on()).toBe(true);
  });
  it("turns them off for the visit where storage throws", () => {
    const keys = createLetterKeys(() => {
      throw new DOMException("shut", "SecurityError");
    });
    expect(keys.on()).toBe(true);
    keys.turn(false);
    expect(keys.on()).toBe(false);
  });
});
