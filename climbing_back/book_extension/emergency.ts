import { latest } from "../record/entries";
import type { DiaryStore } from "../record/store";

/** In the help box of every page: the emergency number of the country that the learner picked. */
export async function offerEmergencyNumber(diary: DiaryStore): Promise<void> {
  const box = document.querySelector<HTMLElement>(".cb-help-box");
  if (!box) return;
  const numbers = JSON.parse(box.dataset["emergency"] ?? "{}") as Record<string, string>;
  const link = document.createElement("a");
  link.className = "cb-emergency";
  const show = async () => {
    const country = latest(await diary.entries(), "country")?.data.country ?? "";
    const number = Object.hasOwn(numbers, country) ? numbers[country] : undefined;
    if (!number) return link.remove();
    link.href = `tel:${number}`;
    link.textContent = `Call ${number}`;
    box.querySelector("p")?.append(" ", link);
  };
  diary.watch(() => void show().catch(() => {}));
  // A diary that cannot be read has no country. The box is whole without it.
  await show().catch(() => {});
}
