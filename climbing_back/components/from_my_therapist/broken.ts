import { t } from "../../language/t";
import { AssignmentError } from "../../sharing/assignment/assignment";
import { element } from "../kit/dom";
import { listOf, linkTo, type Room } from "./parts";

/**
 * The chapters that a link names before it breaks. Chapters do no harm; an amount that is cut could,
 * so none is read.
 */
export function readableChapters(readable: string, room: Room): HTMLElement[] {
  const ids = [...readable.matchAll(/"([a-z][a-z0-9-]*)"/g)].map(([, id]) => id ?? "");
  const links = [...new Set(ids)].flatMap((id) => {
    const chapter = room.contents.chapters.get(id);
    return chapter ? [[linkTo(chapter, room)]] : [];
  });
  if (!links.length) return [];
  return [element("p", {}, t("You could read these meanwhile:")), ...listOf("ul", links)];
}

/** Why something could not be read. */
export function inWords(error: unknown): string {
  if (error instanceof AssignmentError) return error.message;
  console.info("It could not be read.", error);
  return t("This could not be read. The sheet, the file and the QR code hold the same.");
}
