import { addDays, today, weekdayOf } from "../../diary/format/days";
import type { Colour } from "../../diary/format/diary.gen";
import { inEffectOf, type Entry } from "../../diary/format/entries";
import { bestWords, type DayPlan, type PlannedItem, planOn, sessionsOn } from "../../diary/views/plan";
import { notTodayOn } from "../../diary/views/plan-days";
import { type Reserves, reserves } from "../../diary/views/reserves";
import { t } from "../../language/t";
import { isChanged, markInWords } from "../../sharing/assignment/accepted";
import { photosIn } from "../../sharing/assignment/photos";
import { dayOnShow, dayOnShowInWords, followDay, hasTurned, onDay, showDay, showDayOfAddress } from "../element/day";
import { DiaryElement, type Said } from "../element/element";
import { saidOfRemoval } from "../element/said";
import { focusOn } from "../element/sight";
import { withPhotos } from "../element/ways";
import { openSetbacks } from "../ground_zero/said";
import { unfoldOnPaper } from "../kit/card";
import { newDay } from "../kit/day-line";
import { button, element, redraw, toggle } from "../kit/dom";
import { therapistLines } from "../kit/therapist-lines";
import { climbFrom, type Move, rungsOf } from "../restart_ladder/climb";
import { Colours } from "./colours";
import { itemCard, reasonButtons } from "./item";
import { itemOnPaper } from "./on-paper";
import {
  type Reason,
  saidOfAll,
  saidOfColour,
  saidOfDone,
  saidOfNothing,
  saidOfNotToday,
  stillOpen,
} from "./said";

/** `<cb-today>`: one day of the plan, in the size that the learner picks, to tick off. */
export default class TodayElement extends DiaryElement {
  static readonly tag = "cb-today";

  #log: readonly Entry[] = [];
  readonly #colours = new Colours(this);
  /** Whether the learner comes back after a while. Said as long as this page is open. */
  #welcomesBack: boolean | undefined;
  /** The set whose guided run has led here: what it wrote is then in sight. */
  #runOf: string | undefined;

  protected enhance(): void {
    unfoldOnPaper(this);
    this.#runOf = showDayOfAddress();
    this.#colours.onPick((colour) => this.tell(saidOfColour(this.#log, dayOnShow(), colour)));
    followDay(() => this.#draw());
  }

  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const { picked } = this.#colours;
    return (log) => (picked ? saidOfColour(log, dayOnShow(), picked) : []);
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    this.#welcomesBack ??= isBack(log);
    this.#draw();
    if (this.#runOf !== undefined) this.#lookAtRun(this.#runOf);
    this.#runOf = undefined;
  }

  #lookAtRun(set: string): void {
    const planned = this.find(".cb-planned");
    const first = planned.querySelector<HTMLElement>(set === "my-plan" ? "p[data-key=all]" : "[data-key=others]");
    const part = first ?? planned;
    focusOn(part);
    part.scrollIntoView({ block: "start" });
  }

  #draw(): void {
    const plan = planOn(this.#log, dayOnShow());
    this.#colours.show(plan.colour);
    // In a setback, the rung comes before everything else.
    redraw(this.find(".cb-when"), ...this.#when(), ...this.#state(plan));
    redraw(this.find(".cb-planned"), ...this.#items(plan), ...this.#others(plan));
    redraw(this.find(".cb-besides"), ...this.#besides(plan));
  }

  /** Which day it is, and the way to the days before. */
  #when(): HTMLElement[] {
    const day = dayOnShow();
    const isToday = day === today();
    const ways = [
      button(t("Earlier day"), () => showDay(addDays(day, -1)), { key: "earlier" }),
      ...(isToday ? [] : [button(t("Later day"), () => showDay(addDays(day, 1)), { key: "later" })]),
    ];
    return [
      ...(this.#welcomesBack && isToday
        ? [element("p", { className: "cb-lead" }, t("Welcome back. Your plan is as you left it."))]
        : []),
      element("h3", {}, dayOnShowInWords()),
      ...(hasTurned() ? [newDay()] : []),
      element("p", {}, ...ways),
    ];
  }

  /** Why the score waits, when it does. */
  #state({ state }: DayPlan): HTMLElement[] {
    if (state === "open") return [];
    const words =
      state === "reserve"
        ? t("A reserve day. The score waits.")
        : t("Ground zero. The score waits, and the smallest thing counts.");
    return [element("p", { className: "cb-waits" }, words), ...this.#climb()];
  }

  /** In a setback: the rung that was chosen, and the next one in one press. */
  #climb(): HTMLElement[] {
    const [open] = openSetbacks(this.#log, today());
    const rungs = rungsOf(this.#log);
    const [lowest] = rungs;
    if (!open || lowest === undefined) return [];
    const step = (rung: string, move: Move) =>
      this.tell([["restart-step", { setback: open.id, day: dayOnShow(), rung, move }]]);
    const ways = climbFrom(rungs, open, step);
    if (ways.length) return ways;
    const begin = button(t("Begin on the lowest rung: {rung}", { rung: lowest }), () => step(lowest, "start"), { key: "start" });
    return [element("p", {}, begin)];
  }

  #items(day: DayPlan): (HTMLElement | string)[] {
    const { colour, plan, items } = day;
    const hint = (words: string) => element("p", { className: "cb-hint" }, words);
    if (!plan?.data.items.length) return [hint(t("Begin with one or two exercises. Then each day has its version here.")), ...this.wayTo("plan/my-plan", t("Make my plan"), "cb-button")];
    if (!items.length) return [hint(t("Nothing is planned for this day of the week. It is free."))];
    if (!colour) {
      const toPick = hint(t("Pick the kind of day. Then its version of your plan shows here."));
      toPick.classList.add("cb-to-pick");
      return [toPick, ...items.map((each) => itemOnPaper(each, this.edition))];
    }
    const planned = items.filter(({ dose }) => dose);
    if (!planned.length) return [hint(t("For this kind of day, your plan asks for nothing. It is free."))];
    // What came with an assignment has the therapist's own signs to stop.
    const isAssigned = planned.some(({ item }) => item.assignment);
    const cards = planned.map((each) => this.#card(each, colour));
    return [...(isAssigned ? therapistLines(this.#log) : []), ...this.#ways(day), ...cards];
  }

  #card(planned: PlannedItem, colour: Colour): HTMLElement {
    const day = dayOnShow();
    const { item, therapist } = planned.item;
    return itemCard(
      planned,
      colour,
      notTodayOn(this.#log, day).findLast(({ data }) => data.item === item)?.data.reason,
      therapist ? markInWords(isChanged(this.#log, planned.item)) : "",
      { known: this.edition.known, pictureOf: withPhotos(this.edition.pictureOf, photosIn(this.#log)) },
      {
        done: (done) => this.tell(saidOfDone(this.#log, day, colour, item, done)),
        notToday: (reason) => this.tell(saidOfNotToday(this.#log, day, item, reason)),
        nothing: () => this.tell(saidOfNothing(this.#log, day, item)),
      },
    );
  }

  /** What was said of the day beside its plan, as in a set. */
  #others({ colour, items }: DayPlan): HTMLElement[] {
    if (!colour) return [];
    const done = bestWords(sessionsOn(this.#log, dayOnShow()).map(({ data }) => data));
    const leftOut = notTodayOn(this.#log, dayOnShow()).flatMap(({ data }) => data.item ?? []);
    const planned = items.filter(({ dose }) => dose).map(({ item }) => item.item);
    const others = [...new Set([...done.keys(), ...leftOut])].filter((item) => !planned.includes(item));
    const cards = others.map((name) => {
      const known = items.find(({ item }) => item.item === name)?.item;
      const item = known ?? { item: name, exercise: name, days: [weekdayOf(dayOnShow())], sizes: {} };
      return this.#card({ item, dose: null, done: done.get(name) ?? null }, colour);
    });
    if (!cards.length) return [];
    const title = element("h4", { tabIndex: -1 }, t("Besides the plan"));
    title.dataset["key"] = "others";
    return [title, ...cards];
  }

  /** What else can be said of the day. */
  #besides(plan: DayPlan): HTMLElement[] {
    if (!plan.plan?.data.items.length) return [];
    const leftOut = notTodayOn(this.#log, dayOnShow()).findLast(({ data }) => !data.item);
    const isOn = leftOut !== undefined;
    const presses = {
      notToday: (why: Reason) => this.tell(saidOfNotToday(this.#log, dayOnShow(), undefined, why)),
      nothing: () => this.tell(saidOfNothing(this.#log, dayOnShow(), undefined)),
    };
    // The press says it. Why is a second one, for those who like.
    const press = () => (isOn ? presses.nothing() : presses.notToday("other"));
    const notToday = toggle(t("Not today"), isOn, press, { key: "not-today" });
    const reserve = this.#reserve(plan, reserves(this.#log, dayOnShow()));
    const open = stillOpen(this.#log, dayOnShow());
    // Nothing is asked for any more.
    if (open && !open.length && !isOn) return [];
    return [
      element("p", { className: "cb-more-ways" }, notToday, ...reserve),
      ...(leftOut ? [reasonButtons(t("the whole plan"), leftOut.data.reason, presses)] : []),
    ];
  }

  /** All of it at once, or one after the other. */
  #ways({ colour }: DayPlan): HTMLElement[] {
    const open = stillOpen(this.#log, dayOnShow()) ?? [];
    if (!colour) return [];
    if (!open.length) return [this.#allSaid(), ...this.wayTo("progress", t("What I kept"))];
    const press = () => this.tell(saidOfAll(this.#log, dayOnShow(), colour, open));
    const all = button(t("All of it is done"), press, { key: "all", className: "cb-button" });
    const several = open.length > 1;
    return [element("p", {}, ...(several ? [all] : []), ...this.#toRun(several))];
  }

  /** Whoever pressed what stood in its place goes on from here. */
  #allSaid(): HTMLElement {
    const line = element("p", { className: "cb-lead", tabIndex: -1 }, t("That is all for this day."));
    line.dataset["key"] = "all";
    return line;
  }

  /** The way to the guided run, in the book. It starts there at once, for the day on show. */
  #toRun(isQuiet: boolean): HTMLElement[] {
    const href = this.edition.pageOf("step-by-step");
    if (!href) return [];
    const className = isQuiet ? "cb-button cb-quiet" : "cb-button";
    const link = element("a", { href: onDay(href, dayOnShow()), className }, t("Do it step by step"));
    link.dataset["key"] = "guide";
    return [link];
  }

  #reserve({ state }: DayPlan, { allowed, left }: Reserves): HTMLButtonElement[] {
    if (state === "reserve") {
      const spent = inEffectOf(this.#log, "reserve-day").filter(({ data }) => data.day === dayOnShow());
      const said = saidOfRemoval(this.#log, spent);
      return [button(t("No reserve day after all"), () => this.tell(said), { key: "reserve" })];
    }
    if (state === "ground zero" || !allowed || !left) return [];
    const words = t("Use a reserve day ({left} left this month)", { left });
    return [
      button(words, () => this.tell([["reserve-day", { day: dayOnShow() }]]), { key: "reserve" }),
    ];
  }
}

/** Whether there is a diary already, and nothing was written in it yesterday or today. */
function isBack(log: readonly Entry[]): boolean {
  const last = log.at(-1)?.at.slice(0, 10);
  return last !== undefined && last < addDays(today(), -1);
}
