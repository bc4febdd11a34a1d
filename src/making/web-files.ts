/** Files from the web: the field for their addresses, what a link brings, and the link that brings them. */
import type { KeptSource } from "../dataset/kept.ts";
import { explainReading } from "./address-words.ts";
import { mountAddressView } from "./address-view.ts";
import type { AddressOf } from "./chosen.ts";
import { addressesIn, linkTo, parseAddresses } from "./file-address.ts";
import { mountLinkLine } from "./link-line.ts";
import { mountOfferView } from "./offer-view.ts";
import { find } from "./parts.ts";
import type { ReadFile } from "./read-address.ts";
import type { Trouble } from "./trouble.ts";

export interface WebFiles {
  /** Offers what the page's own address brings along. */
  begin(): void;
  /** Reads files whose addresses were written elsewhere on the page. */
  read(text: string): void;
  /** Ends what is being read, and takes back what is offered. */
  stop(): void;
  isOffering(): boolean;
  /** Takes back what is offered: the form, with what was chosen, is in its place. */
  endOffer(): void;
  /** Offers the link to a map of these sources, where all of them are from the web. */
  showLink(sources: readonly KeptSource[]): void;
  /** Of what was read since the page was opened. */
  readonly addressOf: AddressOf;
}

export interface WebFilesEvents {
  /** They are to be part of the map. */
  readonly add: (files: readonly File[]) => Promise<void>;
  /** All that a link brings is there. */
  readonly make: () => void;
  readonly declined: () => void;
  /** null where what was told is of before. */
  readonly tell: (trouble: Trouble | null) => void;
  readonly announce: (text: string) => void;
}

export function mountWebFiles(root: HTMLElement, events: WebFilesEvents): WebFiles {
  const page = new URL(location.href);
  /** Of what was read since the page was opened: a file itself does not know where it is from. */
  const addresses = new WeakMap<Blob, URL>();
  const add = (files: readonly ReadFile[]): Promise<void> => {
    for (const { file, url } of files) addresses.set(file, url);
    return events.add(files.map(({ file }) => file));
  };
  const field = mountAddressView(root, (files) => {
    offer.hide();
    void add(files);
  });
  const offer = mountOfferView(root, {
    found(files) {
      field.fill("");
      void add(files).then(events.make);
    },
    declined: events.declined,
    tell: events.tell,
    announce: events.announce,
  });
  const lines = ["chosen-link", "made-link"].map((name) =>
    mountLinkLine(find(root, name, HTMLElement), events.announce),
  );
  return {
    begin() {
      const brought = addressesIn(page.searchParams);
      if (brought.length === 0) return;
      // Whoever does something else first, or has something to mend, finds it there.
      field.fill(brought.join("\n"));
      try {
        const files = parseAddresses(brought, page);
        field.fill(files.map(({ url }) => url.href).join("\n"));
        offer.show(files);
      } catch (error) {
        events.tell(explainReading(error));
      }
    },
    read: (text) => field.read(text),
    stop() {
      field.stop();
      offer.hide();
    },
    isOffering: () => offer.isShown(),
    endOffer: () => offer.hide(),
    addressOf: (content) => addresses.get(content),
    showLink(sources) {
      const urls = sources.flatMap(({ content }) => addresses.get(content) ?? []);
      const link = urls.length === sources.length ? linkTo(page, urls) : null;
      for (const show of lines) show(link);
    },
  };
}
