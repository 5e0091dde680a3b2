import { t } from "../../language/t";
import { readyToSign, sign } from "./sign";
import { canSpeak, hush, speak } from "./speech";

/** What is shorter is over before one has looked at a clock. */
const WORTH_TIMING_S = 10;

/** How often the clock is looked at. It is never counted with. */
const LOOK_MS = 250;

/** What a set offers to free hands, behind "More": to count, to time, to have it read. Nothing needs it. */
export class Helps {
  readonly #count: HTMLElement;
  readonly #timer: HTMLElement;
  readonly #aloud: HTMLElement;
  readonly #say: (words: string) => void;
  #times = 0;
  #seconds = 0;
  #isAloud = false;
  #looking: number | undefined;
  #lines: readonly string[] = [];

  constructor(part: HTMLElement, say: (words: string) => void) {
    const [count, timer, aloud] = ["count", "timer", "aloud"].map((name) => part.querySelector<HTMLElement>(`.cb-${name}`));
    if (!count || !timer || !aloud) throw new Error("A set offers to count, to time and to read.");
    [this.#count, this.#timer, this.#aloud, this.#say] = [count, timer, aloud, say];
    count.addEventListener("click", () => this.#countOne());
    timer.addEventListener("click", () => this.#setTimer(this.#looking === undefined));
    aloud.addEventListener("click", () => this.#readAloud(!this.#isAloud));
    aloud.hidden = !canSpeak();
    aloud.setAttribute("aria-pressed", "false");
  }

  /** Another exercise is on show: what can be read of it, and how long one takes over it, in seconds. */
  begin(lines: readonly string[], seconds: number): void {
    this.end();
    this.#lines = lines;
    this.#times = 0;
    this.#seconds = seconds < WORTH_TIMING_S ? 0 : seconds;
    this.#count.hidden = this.#seconds > 0;
    this.#timer.hidden = !this.#count.hidden;
    show(this.#count, "");
    show(this.#timer, onTheClock(this.#seconds));
    if (this.#isAloud) speak(lines);
  }

  /** The exercise goes. */
  end(): void {
    this.#setTimer(false);
    hush();
  }

  #countOne(): void {
    this.#times += 1;
    show(this.#count, String(this.#times));
    this.#say(String(this.#times));
  }

  #setTimer(on: boolean): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
    show(this.#timer, onTheClock(this.#seconds));
    this.#timer.setAttribute("aria-pressed", String(on));
    if (!on) return;
    readyToSign();
    const end = Date.now() + this.#seconds * 1000;
    this.#looking = window.setInterval(() => {
      const left = Math.ceil((end - Date.now()) / 1000);
      if (left > 0) return show(this.#timer, onTheClock(left));
      this.#setTimer(false);
      this.#say(t("The time is over."));
      sign();
    }, LOOK_MS);
  }

  /** As long as this page is open: a page that has just opened may not speak by itself. */
  #readAloud(on: boolean): void {
    this.#isAloud = on;
    this.#aloud.setAttribute("aria-pressed", String(on));
    if (on) speak(this.#lines);
    else hush();
  }
}

/** The number on a button. It is looked at: what has to be heard is said. */
function show(button: HTMLElement, number: string): void {
  const place = button.querySelector("b");
  if (!place || place.textContent === number) return;
  place.textContent = number;
  place.ariaHidden = "true";
}

/** "0:07": the last second is 0:01. */
function onTheClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
