import { ended } from "../../diary/words/phrases";
import { t } from "../../language/t";

/*
 * A shaking hand taps twice, on the screen and on a key, and a stiff one holds a key too long. One press is one
 * press, and what was left out is said. Presses that are meant count, however quick they are: those at another
 * place, and those on a button that adds one each time (`data-each`).
 */

/** A second tap at the same place within this time changes nothing. */
const SECOND_TAP_MS = 500;

/** How far a hand slips between two taps that were meant for one place: half of the smallest target. */
const SLIP_PX = 22;

/** Where each press adds one, nobody presses twice on purpose within this time. */
const BOUNCE_MS = 100;

const LEFT_OUT = t("Two quick presses count as one.");
const HELD = t("A key that is held down counts once.");

/** What one press changes, and a second one would change back or once more. */
const CONTROLS = 'button, summary, label:has(:is([type="checkbox"], [type="radio"], [type="file"]))';

/** A press that counted. */
interface Press {
  at: number;
  /** With a key, or by a program that reads the screen or listens: there is no place then. */
  byKey: boolean;
  x: number;
  y: number;
  control: Element;
  box: DOMRect;
  /** Whether the browser will press the box of this label next, by itself. */
  forwards: boolean;
  addsOne: boolean;
}

/** Let second taps and held keys inside of `root` change nothing, and say so in its status line. */
export function guardPresses(root: HTMLElement, status: HTMLElement): void {
  guard(root, () => true, (why) => say(status, why));
}

/** The same for the page around its components: menu, folds, the meanings of words. There is nothing to be said of them. */
export function guardPage(): void {
  guard(document, (target) => !target.closest(".cb"), () => {});
}

function guard(root: Node, isOurs: (target: Element) => boolean, tell: (why: string) => void): void {
  let last: Press | undefined;
  const leaveOut = (event: Event, why: string) => {
    event.preventDefault();
    event.stopPropagation();
    tell(why);
  };
  const click = (event: MouseEvent) => {
    const target = event.target as Element;
    const control = target.closest(CONTROLS);
    if (!control || !isOurs(target)) return;
    const isBox = target instanceof HTMLInputElement;
    if (isBox && last?.forwards && last.control === control) {
      last.forwards = false;
      return;
    }
    // A script does not tremble.
    if (!event.detail && !event.isTrusted) return;
    const { timeStamp: at, clientX: x, clientY: y } = event;
    const box = control.getBoundingClientRect();
    const addsOne = control.matches("[data-each]");
    const press = { at, byKey: !event.detail, x, y, control, box, forwards: !isBox, addsOne };
    if (last && isSecondTap(last, press, event)) return leaveOut(event, LEFT_OUT);
    last = press;
  };
  const key = (event: KeyboardEvent) => {
    const target = event.target as Element;
    if (!event.repeat || !target.closest("button, summary") || !isOurs(target)) return;
    // Tab and the arrows go on from here, as they always do.
    if (event.key === "Enter" || event.key === " ") leaveOut(event, HELD);
  };
  root.addEventListener("click", (event) => click(event as MouseEvent), { capture: true });
  root.addEventListener("keydown", (event) => key(event as KeyboardEvent), { capture: true });
}

/** Whether this press is the second tap of the last one: soon after it, on what is now where it was. */
function isSecondTap(last: Press, press: Press, event: MouseEvent): boolean {
  if (last.byKey || press.byKey) {
    const isSoon = last.byKey && press.byKey && press.at - last.at < SECOND_TAP_MS;
    return isSoon && !press.addsOne && isSameControl(last.control, press.control);
  }
  const patience = last.addsOne && press.addsOne ? BOUNCE_MS : SECOND_TAP_MS;
  const slip = Math.hypot(press.x - last.x, press.y - last.y);
  if (press.at - last.at >= patience || slip > SLIP_PX) return false;
  const { left, right, top, bottom } = press.box;
  if (last.x < left || last.x > right || last.y < top || last.y > bottom) return false;
  // A mouse that lies still counts its own clicks, with the patience that its owner has chosen.
  const isFresh = (event as PointerEvent).pointerType === "mouse" && event.detail === 1;
  const isStill = press.control === last.control && top === last.box.top && right === last.box.right;
  return !isFresh || (isStill && slip > 0);
}

/** Whether both are one control, or the second was drawn in place of the first. */
function isSameControl(first: Element, second: Element): boolean {
  return first === second || (!first.isConnected && first.textContent === second.textContent);
}

/** Behind what the first press says, which comes as soon as it is kept. */
function say(status: HTMLElement, why: string): void {
  setTimeout(() => {
    const [said] = status.childNodes;
    if (!said) status.textContent = why;
    else if (!status.textContent.includes(why)) said.textContent = `${ended(said.textContent ?? "")} ${why}`;
  }, SECOND_TAP_MS);
}
