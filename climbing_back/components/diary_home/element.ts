import { today } from "../../diary/format/days";
import { damageInWords } from "../../diary/homes/damage";
import type { Damage } from "../../diary/homes/store";
import { countOf } from "../../diary/words/phrases";
import { counted, t } from "../../language/t";
import { DiaryElement } from "../element/element";
import { handedOver, saveFile } from "../kit/save-file";

/** `<cb-diary-home>`: where the diary is, what may happen to it there, and what did. */
export default class DiaryHomeElement extends DiaryElement {
  static readonly tag = "cb-diary-home";

  protected enhance(): void {
    this.onPress(".cb-ask", () => this.#askToKeep());
    this.onPress(".cb-save-unreadable", () => this.#saveUnreadable());
    this.onPress(".cb-forget", () => this.#forget());
    void this.#describe();
  }

  /** What a file brought back is not gone any more. */
  protected show(): void {
    void this.#showDamage();
  }

  async #describe(): Promise<void> {
    const { trouble, place, promise, ask } = await this.store.describe();
    this.find(".cb-place").textContent = place;
    this.find(".cb-promise").textContent = promise;
    this.find(".cb-ask").hidden = !ask;
    const damage = trouble ? await this.#damage() : undefined;
    // What is damaged stands above, with what can be done about it.
    if (trouble && !(damage && trouble === damageInWords(damage))) this.warn(trouble);
  }

  async #showDamage(): Promise<void> {
    const damage = await this.#damage();
    if (!damage) return;
    this.find(".cb-damage").hidden = !isDamaged(damage);
    this.#put(".cb-gone", goneInWords(damage));
    this.#put(".cb-unreadable", unreadableInWords(damage));
    this.#put(".cb-changed", changedInWords(damage));
    const { length } = damage.unreadable;
    this.find(".cb-save-unreadable").hidden = !length;
    this.find(".cb-forget").textContent = length ? t("Take those parts out for good") : t("I know. Do not say this again");
  }

  /** A diary that cannot be opened says so in other words. */
  #damage(): Promise<Damage | undefined> {
    return this.store.damage().catch(() => undefined);
  }

  #put(part: string, words: string): void {
    this.find(part).textContent = words;
    this.find(part).hidden = !words;
  }

  async #saveUnreadable(): Promise<void> {
    const { unreadable } = await this.store.damage();
    const name = `climbing-back-unreadable-${today()}.txt`;
    saveFile(name, `${unreadable.join("\n")}\n`, "text/plain");
    this.say(handedOver(name));
  }

  async #forget(): Promise<void> {
    await this.store.forgetDamage();
    await this.#showDamage();
    this.say(t("✓ Done. What can be read is as it was."));
    this.find(".cb-place").tabIndex = -1;
    this.find(".cb-place").focus();
  }

  async #askToKeep(): Promise<void> {
    const { ask } = await this.store.describe();
    const promised = await ask?.();
    await this.#describe();
    this.say(
      promised
        ? t("✓ The browser said yes: it keeps your diary until you erase it.")
        : t("The browser said no. It may say yes when you have come here more often. Save a file now and then."),
    );
  }
}

function isDamaged({ gone, unreadable, changed }: Damage): boolean {
  return gone + unreadable.length + changed > 0;
}

function goneInWords({ gone }: Damage): string {
  if (!gone) return "";
  const what = t("Gone from this device, though nobody took them out here: {entries}.", { entries: countOf(gone) });
  return `${what} ${t("The browser may have cleared them. If you have a file of your diary, bring it back below.")}`;
}

function unreadableInWords({ unreadable: { length } }: Damage): string {
  if (!length) return "";
  const what = counted(length, "One part of your diary cannot be read.", "{count} parts of your diary cannot be read.");
  return `${what} ${t("You can save such parts to a file, for someone who can look into it, and then take them out.")}`;
}

function changedInWords({ changed }: Damage): string {
  if (!changed) return "";
  const what = t("Something changed on the disk, in or near {entries}.", { entries: countOf(changed) });
  return `${what} ${t("They show as they are now, and a word in them may not be yours.")}`;
}
