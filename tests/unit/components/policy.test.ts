import { describe, expect, it } from "vitest";
import { raisePolicy } from "../../../src/components/policy.ts";

const POLICY = `<meta http-equiv="content-security-policy" content="script-src 'sha256-a$&b='">`;

describe("raisePolicy(html)", () => {
  it("puts the policy after the character set and before all else", () => {
    const head = `<head><meta charset="utf-8"><script>early()</script>${POLICY}</head>`;
    expect(raisePolicy(head)).toBe(
      `<head><meta charset="utf-8">${POLICY}<script>early()</script></head>`,
    );
  });
  it("leaves a page without a policy as it is", () => {
    const head = '<head><meta charset="utf-8"><title>A</title></head>';
    expect(raisePolicy(head)).toBe(head);
  });
});
