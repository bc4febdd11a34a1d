/**
 * Two projects: `unit` runs anywhere in seconds; `e2e` builds the site and drives a real browser.
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A test left alone with .only would make the whole run green.
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{unit,golden,architecture}/**/*.test.ts"],
          setupFiles: "tests/set-up.ts",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/e2e/global-set-up.ts",
          // One browser at a time: software rendering on two cores starves a second one.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000, interval: 200 } },
        },
      },
    ],
  },
});
