import type { Assignment } from "../../sharing/assignment/assignment";
import { packedWords, payloadOf, unpackedWords } from "../../sharing/assignment/link";
import { undone } from "../../sharing/assignment/on-the-way";

const LONGEST_NAME = 140;

/** What the address of the page says after its `#`. */
interface Address {
  readonly draft: string;
  /** What the draft is a change of. */
  readonly was: string;
  /** Chapters to add. */
  readonly add: readonly string[];
  /** Checklists to add. */
  readonly tick: readonly string[];
  /** What the draft is called, when it is handed on as a template. */
  readonly called: string;
}

/** Whether it says something of a draft, if that there is none; else it is a place on the page. */
export function isAddress(hash: string): boolean {
  return /^(#+(\d|add=|tick=).*)?$/s.test(undone(hash));
}

export function readAddress(hash: string): Address {
  const parts = undone(hash).replace(/^#+/, "").split("&");
  const draft = parts.find((part) => /^\d/.test(part)) ?? "";
  const fields = new URLSearchParams(parts.filter((part) => part !== draft).join("&"));
  const all = (name: string) => fields.getAll(name).flatMap((ids) => ids.split(",")).filter(Boolean);
  const called = unpackedWords(fields.get("called") ?? "").trim().slice(0, LONGEST_NAME);
  return { draft, was: fields.get("was") ?? "", add: all("add"), tick: all("tick"), called };
}

export function addressOf(draft: Assignment | undefined, was?: Assignment, called = ""): string {
  if (!draft) return "";
  return `#${payloadOf(draft)}${was ? `&was=${payloadOf(was)}` : ""}${called && `&called=${packedWords(called)}`}`;
}
