import { linkTo, therapistLines } from "../../components/kit/therapist-lines";
import { latest } from "../../diary/format/entries";
import type { DiaryStore } from "../../diary/homes/store";
import { t } from "../../language/t";

/**
 * In the help box of every page: the emergency number of the country that the learner picked. Below
 * it, because it is for what can wait a little: what their therapists said, and their numbers.
 */
export async function offerNumbers(diary: DiaryStore): Promise<void> {
  const box = document.querySelector<HTMLElement>(".cb-help-box");
  if (!box) return;
  const numbers = JSON.parse(box.dataset["emergency"] ?? "{}") as Record<string, string>;
  const call = document.createElement("span");
  box.querySelector("p")?.append(" ", call);
  const below = document.createElement("div");
  box.after(below);
  const show = async () => {
    const log = await diary.entries();
    const country = latest(log, "country")?.data.country ?? "";
    const number = Object.hasOwn(numbers, country) ? numbers[country] : undefined;
    call.replaceChildren(...(number ? [linkTo(number, t("Call {number}", { number }))] : []));
    below.replaceChildren(...therapistLines(log));
  };
  diary.watch(() => void show().catch(() => {}));
  // A diary that cannot be read has no country. The box is whole without it.
  await show().catch(() => {});
}
