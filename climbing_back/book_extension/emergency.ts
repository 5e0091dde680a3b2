import { latest } from "../record/entries";
import type { DiaryStore } from "../record/store";
import { inPassing, telephone } from "../sharing/accepted";

/**
 * In the help box of every page: the emergency number of the country that the learner picked, and
 * the numbers that their therapists gave them.
 */
export async function offerNumbers(diary: DiaryStore): Promise<void> {
  const box = document.querySelector<HTMLElement>(".cb-help-box");
  if (!box) return;
  const numbers = JSON.parse(box.dataset["emergency"] ?? "{}") as Record<string, string>;
  const part = document.createElement("span");
  box.querySelector("p")?.append(" ", part);
  const show = async () => {
    const log = await diary.entries();
    const country = latest(log, "country")?.data.country ?? "";
    const number = Object.hasOwn(numbers, country) ? numbers[country] : undefined;
    // Two assignments of one service have the same number.
    const rings = new Map(
      inPassing(log).flatMap(({ ring }) => (ring ? [[ring.number, ring.words]] : [])),
    );
    const lines = [...(number ? [[number, `Call ${number}`] as const] : []), ...rings];
    part.replaceChildren(...lines.map(([to, words]) => linkTo(to, words)));
  };
  diary.watch(() => void show().catch(() => {}));
  // A diary that cannot be read has no country. The box is whole without it.
  await show().catch(() => {});
}

function linkTo(number: string, words: string): HTMLElement {
  const link = document.createElement("a");
  link.className = "cb-number";
  link.href = telephone(number);
  link.textContent = words;
  return link;
}
