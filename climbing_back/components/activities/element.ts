import { v7 as uuid7 } from "uuid";
import type { DataOf } from "../../diary/format/diary.gen";
import type { Entry } from "../../diary/format/entries";
import { type Activity, activities } from "../../diary/views/activities";
import { t } from "../../language/t";
import { dayOnShow, followDay } from "../element/day";
import { DiaryElement, type Said } from "../element/element";
import { saidOfRemoval } from "../element/said";
import { Typing } from "../element/typing";
import { arrange, fold, unfoldOnPaper } from "../kit/card";
import { DayLine } from "../kit/day-line";
import { element } from "../kit/dom";
import { type Act, Card } from "./card";

/** How many ideas are shown at once. */
const AT_ONCE = 5;

const WORDS_STAY = t("An activity needs a few words. Its last ones stay until you write new ones.");

/** The activity being written. It is in the diary from its first words on, and edited in place. */
interface Open {
  activity: string;
  /** What was said here, to be taken back all at once. */
  made: string[];
}

/** `<cb-activities>`: what the learner wants to be able to do, and how they say it goes. */
export default class ActivitiesElement extends DiaryElement {
  static readonly tag = "cb-activities";

  #log: readonly Entry[] = [];
  #activities: Activity[] = [];
  #open: Open | undefined;
  /** Where to go on when the diary shows what was said. */
  #next: string | undefined;
  readonly #cards = new Map<string, Card>();
  readonly #active = element("div", {});
  readonly #resting = fold(t("Resting"));
  #firstIdea = 0;
  #typing!: Typing;
  #dayLine!: DayLine;

  protected enhance(): void {
    this.find(".cb-list").append(this.#active, this.#resting.part);
    this.find(".cb-examples").hidden = true;
    this.find(".cb-writing-title").tabIndex = -1;
    this.#typing = new Typing(this, () => this.#keepWords());
    this.onPress(".cb-new", () => this.#openSheet(uuid7()));
    this.onPress(".cb-others", () => this.#showIdeas(AT_ONCE));
    this.onPress(".cb-done", () => this.#done());
    this.onPress(".cb-leave", () => this.#leaveAsItWas());
    unfoldOnPaper(this);
    this.#dayLine = new DayLine(this);
    followDay(() => this.#draw());
    this.#closeSheet();
  }

  protected override leave(): void {
    this.#typing.keepAll();
  }

  /** What was written on the bare sheet, with how it goes. */
  protected override pressedSoFar(): (log: readonly Entry[]) => Said[] {
    const day = dayOnShow();
    const said = [...this.querySelectorAll(".cb-mine")].flatMap((part): Said[] => {
      const box = part.querySelector("textarea") as HTMLTextAreaElement;
      const rating = part.querySelector<HTMLInputElement>("input:checked")?.value;
      if (!box.value.trim()) return [];
      const activity = uuid7();
      const own: Said = ["activity", { activity, words: box.value, standing: "active" }];
      box.value = "";
      return rating ? [own, ["activity-rating", { activity, day, rating: Number(rating) }]] : [own];
    });
    return () => said;
  }

  protected show(log: readonly Entry[]): void {
    this.#log = log;
    this.#activities = activities(log);
    this.#draw();
    if (this.#open) this.#typing.show(this.#box, this.#find(this.#open.activity)?.now.words ?? "");
    if (this.#next) this.#goTo(this.#next);
  }

  #draw(): void {
    this.#dayLine.show();
    for (const activity of this.#activities) this.#card(activity).show(activity, dayOnShow());
    const parts = (standing: string) =>
      this.#activities
        .filter(({ now }) => (now.standing ?? "active") === standing)
        .map((activity) => this.#card(activity).part);
    const active = parts("active");
    arrange(this.#active, active);
    this.#resting.show(parts("resting"));
    this.find(".cb-none").hidden = this.#activities.length > 0;
    this.find(".cb-many").hidden = active.length <= Number(this.dataset["enough"]);
  }

  #card({ activity }: Activity): Card {
    const card =
      this.#cards.get(activity) ??
      new Card(
        `goes-${activity}`,
        this.find(".cb-mine .cb-steps"),
        (rating) => this.#rate(activity, rating),
        (act) => this.#act(activity, act),
      );
    this.#cards.set(activity, card);
    return card;
  }

  #find(activity: string): Activity | undefined {
    return this.#activities.find((each) => each.activity === activity);
  }

  /** One rating a day, however often it is changed; to skip is to take all that was said back. */
  #rate(activity: string, rating: number | undefined): void {
    const day = dayOnShow();
    const known = this.#find(activity)?.ratings.filter((each) => each.day === day) ?? [];
    const before = known.map(({ entry }) => ({ id: entry }));
    const last = rating === undefined ? undefined : before.pop()?.id;
    const said = saidOfRemoval(this.#log, before);
    if (rating !== undefined) {
      const old = this.#log.find(({ id }) => id === last)?.data;
      const data = { ...(old as DataOf["activity-rating"] | undefined), activity, day, rating };
      said.push(["activity-rating", data, last]);
    }
    if (said.length) this.tell(said);
  }

  #act(activity: string, act: Act): void {
    const known = this.#find(activity);
    if (!known) return;
    if (act === "change") this.#openSheet(activity);
    else {
      this.#next = activity;
      this.#tellActivity({ ...known.now, standing: act }, known.entry);
    }
  }

  #tellActivity(data: DataOf["activity"], replaces: string | undefined): string {
    const [id = ""] = this.tell([["activity", data, replaces]]);
    return id;
  }

  #openSheet(activity: string): void {
    const known = this.#find(activity);
    this.#open = { activity, made: [] };
    this.#typing.show(this.#box, known?.now.words ?? "");
    const title = known ? t("Change this activity") : t("A new activity");
    this.find(".cb-writing-title > strong").textContent = title;
    this.find(".cb-ideas").hidden = known !== undefined;
    this.#showIdeas(0);
    this.find(".cb-all-mine").classList.add("cb-folded");
    this.find(".cb-writing").classList.remove("cb-folded");
    this.find(".cb-writing-title").focus();
  }

  #closeSheet(): void {
    this.#open = undefined;
    this.find(".cb-all-mine").classList.remove("cb-folded");
    this.find(".cb-writing").classList.add("cb-folded");
  }

  /** A few ideas that are not in the list yet; after the last of them, the first come again. */
  #showIdeas(further: number): void {
    const taken = new Set(this.#activities.map(({ now }) => now.words));
    const all = [...this.querySelectorAll(".cb-examples li")].map((idea) => idea.textContent ?? "");
    const free = all.filter((words) => !taken.has(words));
    this.#firstIdea = this.#firstIdea + further < free.length ? this.#firstIdea + further : 0;
    this.find(".cb-shown").replaceChildren(
      ...free.slice(this.#firstIdea, this.#firstIdea + AT_ONCE).map((words) => {
        const idea = element("button", { type: "button", className: "cb-button cb-quiet" }, words);
        idea.addEventListener("click", () => {
          this.#typing.show(this.#box, words);
          this.#keepWords();
          // Right below the words that were copied.
          this.find(".cb-done").focus();
        });
        return idea;
      }),
    );
    this.find(".cb-others").hidden = free.length <= AT_ONCE;
  }

  get #box(): HTMLTextAreaElement {
    return this.find<HTMLTextAreaElement>(".cb-writing textarea");
  }

  #keepWords(): undefined {
    if (!this.#open) return;
    const { activity, made } = this.#open;
    const known = this.#find(activity);
    const words = this.#box.value;
    if (!words.trim()) {
      if (known) this.warn(WORDS_STAY);
      return;
    }
    if (words === known?.now.words) return;
    const data = { standing: "active" as const, ...known?.now, activity, words };
    made.push(this.#tellActivity(data, known?.entry));
  }

  #done(): void {
    if (!this.#box.value.trim()) {
      this.warn(t("Press an idea, or write a few words of your own."));
      return;
    }
    const { activity = "" } = this.#open ?? {};
    this.#closeSheet();
    this.#next = activity;
    this.#goTo(activity);
  }

  #leaveAsItWas(): void {
    const { activity = "", made = [] } = this.#open ?? {};
    this.#closeSheet();
    this.#next = activity;
    if (made.length) this.tell(made.map((entry): Said => ["withdrawal", { entry }]));
    else this.#goTo(activity);
  }

  /** On with this activity, wherever it is now; where it is gone, with the way to a new one. */
  #goTo(activity: string): void {
    const part = this.#find(activity) && this.#cards.get(activity)?.part;
    const around = part?.closest("details");
    if (around) around.open = true;
    (part ?? this.find(".cb-new")).focus();
    this.#next = undefined;
  }
}
