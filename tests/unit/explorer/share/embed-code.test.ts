import { describe, expect, it } from "vitest";
import { embedCode } from "../../../../src/explorer/share/embed-code.ts";

describe("embedCode(address, title)", () => {
  it("frames what is seen, without furniture, and leaves keys to be read", () => {
    expect(embedCode("https://example.org/map/?select=paper/a,method/b", "Maps")).toBe(
      '<iframe src="https://example.org/map/?select=paper/a,method/b&amp;embed=1" title="Maps" width="100%" height="600" style="border:0" loading="lazy" allow="fullscreen"></iframe>',
    );
  });
  it("lets no title and no search end its own quotes", () => {
    const code = embedCode('https://example.org/?q="><script>', 'A "<b>" & more');
    expect(code).toContain('title="A &quot;&lt;b&gt;&quot; &amp; more"');
    expect(code).not.toMatch(/<script|"><s/);
    expect(code.match(/<[a-z]/g)).toEqual(["<i"]);
  });
});
