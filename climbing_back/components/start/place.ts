import { addDays, today } from "../../diary/format/days";
import { note, noted } from "../../diary/homes/notes";

/** Where the learner reads, from the folder of the chapters on. */
export interface Place {
  readonly address: string;
  readonly title: string;
}

const NOTE = "place";

/** After so many days, one begins elsewhere. */
const DAYS = 60;

/** Only ever a page of this book: what stands in the note could have come from elsewhere. */
const ADDRESS = /^[a-z0-9][a-z0-9/#.-]*$/;

export function keepPlace({ address, title }: Place): void {
  note(NOTE, [address, title, today()].join("\n"));
}

/** Undefined when nothing is known, or it is weeks ago. */
export function keptPlace(): Place | undefined {
  const [address, title, day] = (noted(NOTE) ?? "").split("\n");
  if (!address || !title || !day || day < addDays(today(), -DAYS)) return undefined;
  return ADDRESS.test(address) ? { address, title } : undefined;
}
