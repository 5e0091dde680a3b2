import type { Damage } from "./store";

/** What the learner should know on every page; nothing when all is well. */
export function damageInWords({ gone, unreadable }: Pick<Damage, "gone" | "unreadable">): string {
  if (gone) {
    return `Some of your diary that was on this device is gone: ${gone.toLocaleString("en")} of your entries. The browser may have cleared it.`;
  }
  const parts = unreadable.length;
  if (!parts) return "";
  return `${parts === 1 ? "One part" : `${parts.toLocaleString("en")} parts`} of your diary here cannot be read. The rest is here.`;
}
