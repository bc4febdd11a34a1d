/** The files under version control, which the tests of this folder read. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Paths of all files under version control, relative to the repository, with "/". */
export function trackedFiles(): string[] {
  const text = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" });
  return text.split("\0").filter((path) => path !== "" && existsSync(path));
}

/** Path → text of the tracked files that are wanted. */
export function readTracked(isWanted: (path: string) => boolean): Map<string, string> {
  return new Map(
    trackedFiles()
      .filter(isWanted)
      .map((path) => [path, readFileSync(path, "utf8")]),
  );
}
