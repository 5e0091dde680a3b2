import { counted, t } from "../../language/t";
import type { Damage } from "./store";

/** What the learner should know on every page; nothing when all is well. */
export function damageInWords({ gone, unreadable }: Pick<Damage, "gone" | "unreadable">): string {
  if (gone) {
    return t(
      "Some of your diary that was on this device is gone: {gone} of your entries. The browser may have cleared it.",
      { gone },
    );
  }
  const parts = unreadable.length;
  if (!parts) return "";
  return counted(
    parts,
    "One part of your diary here cannot be read. The rest is here.",
    "{count} parts of your diary here cannot be read. The rest is here.",
  );
}
