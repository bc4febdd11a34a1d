import { describe, expect, it } from "vitest";
import { tokensCss } from "../../../src/look/index.ts";

describe("tokensCss()", () => {
  it("is the style sheet of tokens that the pages take", async () => {
    await expect(tokensCss()).toMatchFileSnapshot("../../../src/styles/tokens.css");
  });
  it("leaves dark to the screen, unless light was chosen", () => {
    const css = tokensCss();
    expect(css).toContain(
      '@media screen and (prefers-color-scheme: dark) {\n  :root:not([data-theme="light"]) {',
    );
    expect(css).toContain('@media screen {\n  :root[data-theme="dark"] {');
  });
});
