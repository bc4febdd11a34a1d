/**
 * What the start page may weigh, in bytes; tests/e2e/budgets.test.ts holds the build to it.
 *
 * A budget is raised in a commit that says what the reader gets for it.
 */
const KB = 1000;

/** Until the map can be used: what the browser fetches before `data-paperweft` is `ready`. */
export const START_PAGE = {
  /** JavaScript, after gzip. */
  scripts: 150 * KB,
  /** As they are: woff2 is packed. */
  fonts: 160 * KB,
  /** Style sheets, after gzip. */
  styles: 20 * KB,
} as const;
