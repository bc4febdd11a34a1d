/** How Chromium is started for tests and measurements: alone, and drawing in software. */

/** Software WebGL: machines that run tests have no graphics card. */
export const WITH_WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
export const WITHOUT_WEBGL = ["--disable-3d-apis"];

/** No word to any other host, and no need of a sandbox or of shared memory, which containers lack. */
export const ALWAYS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
];

export const CHROMIUM_FLAGS: readonly string[] = [...ALWAYS, ...WITH_WEBGL];
