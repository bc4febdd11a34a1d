/** Files and text that are dropped anywhere on the page. */

export interface Dropping {
  /** Something that can be dropped is over the page, or no longer. */
  readonly hover: (isOver: boolean) => void;
  readonly dropped: (files: readonly File[], notes: readonly string[]) => void;
}

/**
 * Takes what is dropped on the window; without this a browser would leave the page, and show the
 * file in its place.
 */
export function listenToDrops({ hover, dropped }: Dropping): void {
  /** Entering a child comes before leaving its parent: they are counted. */
  let inside = 0;
  const over = (change: number): void => {
    inside = Math.max(0, inside + change);
    hover(inside > 0);
  };
  addEventListener("dragenter", (event) => {
    if (hasFiles(event)) over(1);
  });
  addEventListener("dragleave", (event) => {
    if (hasFiles(event)) over(-1);
  });
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = "copy";
  });
  addEventListener("drop", (event) => {
    inside = 0;
    hover(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const { files, notes } = readDrop(event.dataTransfer!);
    dropped(files, notes);
  });
}

/** Text that is dragged goes where it is let go, into a field: that is the browser's own. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

function readDrop({ items }: DataTransfer): { files: File[]; notes: string[] } {
  const files: File[] = [];
  const notes: string[] = [];
  for (const item of items) {
    const file = item.getAsFile();
    if (file === null) continue;
    // A folder looks like a file that cannot be read.
    if (item.webkitGetAsEntry()?.isDirectory) {
      notes.push(`${file.name} is a folder: open it, and drop the files in it.`);
    } else {
      files.push(file);
    }
  }
  return { files, notes };
}
