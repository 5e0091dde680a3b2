import { isShared } from "../../diary/homes/shared-device";
import type { DiaryStore, Home } from "../../diary/homes/store";
import { unsaved } from "../../diary/views/unsaved";
import { t } from "../../language/t";
import { emptyLine, showLine } from "./line-on-page";

const WEEK_MS = 7 * 86_400_000;

const SHARED =
  t("Shared device: nothing is kept here. What you write goes when you close this tab or load it again. Save a file, or finish, on");
const STILL_WORKS = t("You can still read and print every page. More about your diary is on");
const MAY_GO = t("This browser may clear your diary one day. You can save it to a file on");
const A_WEEK = t("A week or more of your diary is in no backup file yet. You can save one on");

/** One quiet line at the top of the page, when there is something to know about the diary. */
export async function notice(diary: DiaryStore): Promise<void> {
  const line = document.querySelector<HTMLElement>(".cb-notice");
  const words = line?.querySelector("span");
  // A page without a component keeps nothing, so it does not try the diary out.
  if (!line || !words || !(isShared() || document.querySelector(".cb"))) return;
  const home = await diary.describe();
  const said = await whatToSay(diary, home);
  if (!said) return;
  words.textContent = said;
  showLine(line);
  // It goes when the file is saved, or what was gone is back. Other words come with the next page.
  const look = async () => {
    // To try it out is to write, so that is not done for nothing.
    const now = home.trouble ? await diary.describe() : home;
    if ((await whatToSay(diary, now)) === said) return;
    emptyLine(line);
    stop();
  };
  const stop = diary.watch(() => void look().catch(() => {}));
}

async function whatToSay(diary: DiaryStore, home: Home): Promise<string> {
  if (isShared()) return SHARED;
  if (home.trouble) return `${home.trouble} ${STILL_WORKS}`;
  const { since, first } = unsaved(await diary.entries());
  if (!since) return "";
  if (Date.now() - since.getTime() >= WEEK_MS) return A_WEEK;
  return home.mayBeCleared && first ? MAY_GO : "";
}
