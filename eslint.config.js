/**
 * What the linter holds: types that are never given up (`any`), promises that are never lost, and
 * the rules of the house that a machine can check. Form is Prettier's.
 */
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What would make two builds of the same input differ; see CONTRIBUTING.md. */
const STAGES = ["corpus", "terms", "graph", "layout", "dataset", "map"];

export default defineConfig(
  globalIgnores(["dist/", ".dist.*/", "public/dataset/", ".astro/", "tests/golden/"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // An arrow that passes on what a call gives is shorter than the block that would not.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // noUncheckedIndexedAccess asks for "!" where an index is known to be good.
      "@typescript-eslint/no-non-null-assertion": "off",
      // wink's and graphology's methods do without `this`, and are made to be passed on.
      "@typescript-eslint/unbound-method": "off",
      // Columns and attributes are read by names that stand elsewhere as text.
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", prefer: "type-imports" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // An empty text says nothing, and a length of 0 has no direction: "||" is meant.
      "@typescript-eslint/prefer-nullish-coalescing": [
        "error",
        { ignorePrimitives: { number: true, string: true } },
      ],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      // Doubles stand for functions that do nothing, or that answer at once.
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  {
    files: STAGES.map((stage) => `src/${stage}/**/*.ts`),
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "take a Random: src/random.ts" },
        { object: "Date", property: "now", message: "a stage knows no clock" },
        { object: "process", property: "env", message: "options come in as arguments" },
        { property: "localeCompare", message: "compareText, in src/ordering.ts" },
      ],
    },
  },
  { files: ["**/*.astro"], extends: [astro.configs.recommended] },
);
