import { DiaryElement } from "../base/element";

/** `<cb-diary-home>`: where the diary is, and what may happen to it there. */
export class DiaryHomeElement extends DiaryElement {
  static readonly tag = "cb-diary-home";

  protected enhance(): void {
    this.onPress(".cb-ask", () => this.#askToKeep());
    void this.#describe();
  }

  protected show(): void {}

  async #describe(): Promise<void> {
    const { trouble, place, promise, ask } = await this.store.describe();
    this.find(".cb-place").textContent = place;
    this.find(".cb-promise").textContent = promise;
    this.find(".cb-ask").hidden = !ask;
    if (trouble) this.warn(trouble);
  }

  async #askToKeep(): Promise<void> {
    const { ask } = await this.store.describe();
    const promised = await ask?.();
    await this.#describe();
    this.say(
      promised
        ? "✓ The browser said yes: it keeps your diary until you erase it."
        : "The browser said no. It may say yes when you have come here more often. Save a file now and then.",
    );
  }
}
