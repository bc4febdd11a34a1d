/** What a visitor hands in: files, pasted text, a title. */
import type { KeptSource } from "../dataset/kept.ts";
import { addFiles, type AddressOf, formatSize, MANY_BYTES, withPasted } from "./chosen.ts";
import { find, worded } from "./parts.ts";
import { LARGE } from "./report.ts";
import { findRulesFiles } from "./rules-files.ts";
import type { Trouble } from "./trouble.ts";

export interface FormEvents {
  /** A visitor is about to hand something in. */
  readonly intend: () => void;
  readonly submit: () => void;
  readonly tryExample: () => void;
  readonly announce: (text: string) => void;
  /** Files, text or title are others now. */
  readonly changed: () => void;
  /** undefined of what is not from the web. */
  readonly addressOf: AddressOf;
}

export interface Form {
  /** Takes what the browser had before the page came to life. */
  begin(): void;
  /** All that a map is to be made of; empty where nothing was handed in. */
  sources(): readonly KeptSource[];
  /** The text that was pasted; "" where none was. */
  pasted(): string;
  /** undefined where none was given. */
  title(): string | undefined;
  add(files: readonly File[], notes: readonly string[]): Promise<void>;
  /** Puts sources and title in place of what is there. */
  load(sources: readonly KeptSource[], title: string, notes?: readonly string[]): void;
  /** null where what was told is of before. */
  tell(trouble: Trouble | null): void;
  /** Says what the map will be called, or which one it takes the place of. */
  tellName(...words: readonly (Node | string)[]): void;
  /** Shown, it has the focus where one goes on. */
  show(isShown: boolean): void;
}

/** Brings the form to life. */
export function mountForm(root: HTMLElement, events: FormEvents): Form {
  const form = find(root, "form", HTMLFormElement);
  const choose = find(root, "choose", HTMLElement);
  const input = find(root, "input", HTMLInputElement);
  const list = find(root, "files", HTMLElement);
  const notices = find(root, "notes", HTMLElement);
  const pasted = find(root, "pasted", HTMLTextAreaElement);
  const named = find(root, "title", HTMLInputElement);
  const nameHint = find(root, "name-hint", HTMLElement);
  const make = find(root, "make", HTMLButtonElement);
  /** The same, beside the files: one who has chosen them need not look further down. */
  const makeHere = find(root, "make-here", HTMLButtonElement);
  const trouble = find(root, "trouble", HTMLElement);
  let chosen: readonly KeptSource[] = [];

  const render = (notes: readonly string[]): void => {
    list.replaceChildren(...chosen.map((source) => fileItem(source, () => remove(source))));
    const bytes = chosen.reduce((sum, { content }) => sum + content.size, 0);
    const told = bytes > MANY_BYTES ? [...notes, LARGE] : notes;
    notices.replaceChildren(...told.map((note) => worded("p", note)));
    notices.hidden = told.length === 0;
    root.toggleAttribute("data-filled", chosen.length > 0);
    makeHere.hidden = chosen.length === 0;
    events.changed();
  };
  const remove = (source: KeptSource): void => {
    const at = chosen.indexOf(source);
    chosen = chosen.filter((other) => other !== source);
    render([]);
    events.announce(`${source.name} is taken out.`);
    // The focus was on a button that is gone.
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(at, buttons.length - 1)] ?? input).focus();
  };
  const add: Form["add"] = async (files, notes) => {
    const rules = await findRulesFiles(files);
    const sources = addFiles(chosen, files, rules, events.addressOf);
    const isNew = sources.some((source) => !chosen.includes(source));
    chosen = sources;
    render(notes);
    trouble.hidden = true;
    events.announce([...notes, chosenWords(chosen)].join(" "));
    if (isNew) makeHere.focus();
  };

  input.addEventListener("click", events.intend);
  input.addEventListener("change", () => {
    void add([...(input.files ?? [])], []);
    // The same file, chosen again after it was taken out, is a change as well.
    input.value = "";
  });
  pasted.addEventListener("focus", events.intend);
  for (const field of [pasted, named]) field.addEventListener("input", events.changed);
  find(root, "example", HTMLButtonElement).addEventListener("click", events.tryExample);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    events.submit();
  });

  return {
    begin() {
      // What was chosen before this ran is still there.
      if (input.files !== null && input.files.length > 0) void add([...input.files], []);
    },
    sources: () => withPasted(chosen, pasted.value),
    pasted: () => pasted.value,
    title: () => named.value.trim() || undefined,
    add,
    load(sources, title, notes = []) {
      chosen = sources;
      pasted.value = "";
      named.value = title;
      trouble.hidden = true;
      render(notes);
    },
    tell(told) {
      trouble.hidden = told === null;
      if (told === null) return;
      const { what, hint } = told;
      trouble.replaceChildren(worded("strong", what), " ", worded("span", hint));
      trouble.focus();
    },
    tellName(...words) {
      nameHint.replaceChildren(...words);
    },
    show(isShown) {
      form.hidden = !isShown;
      choose.hidden = !isShown;
      if (!isShown) trouble.hidden = true;
      else if (chosen.length > 0) makeHere.focus();
      else if (pasted.value !== "") make.focus();
      else input.focus();
    },
  };
}

function fileItem({ name, content, isRules }: KeptSource, remove: () => void): HTMLLIElement {
  const button = worded("button", "Remove");
  button.type = "button";
  button.className = "make-word";
  button.setAttribute("aria-label", `Remove ${name}`);
  button.addEventListener("click", remove);
  const size = worded("span", isRules ? "rules for terms" : formatSize(content.size));
  size.className = "make-size";
  return worded("li", worded("bdi", name), size, button);
}

function chosenWords(chosen: readonly KeptSource[]): string {
  if (chosen.length === 0) return "No file is chosen.";
  return `Chosen: ${chosen.map(({ name }) => name).join(", ")}.`;
}
