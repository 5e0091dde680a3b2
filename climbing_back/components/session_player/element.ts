import { today } from "../../diary/format/days";
import type { Colour } from "../../diary/format/diary.gen";
import type { Entry } from "../../diary/format/entries";
import { t } from "../../language/t";
import { Draft, type Values } from "../element/drafts";
import { DiaryElement } from "../element/element";
import { Awake } from "./awake";
import { Choices, type Chosen } from "./choices";
import { Controls } from "./controls";
import { End, type Told } from "./end";
import { SetForm } from "./form";
import { exercisesIn, type ShownExercise } from "./fragment";
import { type Kept, KeptRun } from "./kept";
import { Guide, isTimeUp, minutesOf, paused, resumed, type Run } from "./run";
import { Teller } from "./teller";
import { View } from "./view";
import { endInWords, leftInWords, type Moment, saidAt } from "./words";

/** How often the clock is looked at. It is never counted with. */
const LOOK_MS = 250;

const TICKED_BEFORE = t("These are your ticks from before. They are not in your diary yet.");
const CHANGED_BEFORE = t("This is how you changed it before. It is not in your diary yet.");

/** What was ticked on a day, or put right at the end of a run, and is not written down. */
interface Unwritten {
  day: string;
  size: Colour | undefined;
  ticked: string[];
  end: Values | undefined;
}

/** What of the element is on the screen. On paper it is always the set. */
type State = "set" | "run" | "choices" | "end" | "written";

/** `<cb-session-player>`: leads through a set of exercises, and writes down what was done. */
export default class SessionPlayerElement extends DiaryElement {
  static readonly tag: string = "cb-session-player";

  #exercises: readonly ShownExercise[] = [];
  #form!: SetForm;
  #guide!: Guide;
  #kept!: KeptRun;
  #controls!: Controls;
  readonly #view = new View();
  readonly #choices = new Choices();
  readonly #end = new End();
  readonly #awake = new Awake();
  readonly #teller = new Teller(
    (line) => this.say(line),
    (step) => this.#make((run) => ({ ...run, step })),
  );
  #run: Run | undefined;
  #looking: number | undefined;
  #draft!: Draft<Unwritten>;

  protected enhance(): void {
    this.#form = new SetForm(this.find(".cb-set"));
    this.#kept = new KeptRun(this.dataset["set"] ?? "");
    this.#controls = new Controls(this.find(".cb-status"));
    const parts = [this.#view, this.#choices, this.#end, this.#controls].map(({ part }) => part);
    this.find(".cb-panel").append(...parts);
    this.#draft = new Draft<Unwritten>(this, {
      name: `session-${this.dataset["set"]}`,
      read: () => this.#unwritten,
      take: (unwritten) => this.#takeUp(unwritten),
      place: () => (this.dataset["state"] === "end" ? this.#end.rows : this.find(".cb-list")),
      leaveOut: () => {
        this.#form.untick();
        if (this.#run?.over) this.#showEnd(this.#run, undefined);
      },
    });
    this.#listen();
    this.fill();
  }

  /** Read the exercises off the fragment. A run that was begun is found again. */
  protected fill(): void {
    this.#exercises = exercisesIn(this);
    this.#guide = new Guide(this.#exercises);
    this.#restore();
  }

  /** Whether the fragment shows what there is to do already. */
  protected get isFilled(): boolean {
    return true;
  }

  /** Take this size, unless the learner has chosen one here. */
  protected offerSize(size: Colour): void {
    if (this.#form.size) return;
    this.#form.choose(size);
    this.#form.askFirst();
  }

  protected get isUnderWay(): boolean {
    return this.#run !== undefined;
  }

  /** Nothing of the diary shows here. */
  protected show(_log: readonly Entry[]): void {
    this.#draft.offer();
  }

  get #unwritten(): Unwritten | undefined {
    const { size, ticked } = this.#form;
    const end = this.dataset["state"] === "end" ? this.#end.changed : undefined;
    return size || ticked.length || end ? { day: today(), size, ticked, end } : undefined;
  }

  #takeUp({ day, size, ticked, end }: Unwritten): string | undefined {
    if (end && this.#run?.over && this.#end.takeUp(end)) return CHANGED_BEFORE;
    if (day !== today()) return undefined;
    if (size && !this.#form.size) this.#form.choose(size);
    this.#form.askFirst();
    this.#form.tick(ticked);
    return ticked.length ? TICKED_BEFORE : "";
  }

  /** JupyterLab takes cells out of the page as they scroll by. What is not there waits. */
  protected override leave(): void {
    this.#draft.keep();
    if (!this.isConnected) this.#pause();
  }

  #listen(): void {
    this.onPress(".cb-start", () => this.#start());
    this.onPress(".cb-write-ticked", () => this.#tellTicked());
    this.onPress(".cb-act", () => this.#make((run, now) => this.#act(run, now)));
    this.onPress(".cb-beside", () => this.#make((run, now) => this.#actMore(run, now)));
    this.onPress(".cb-next-one", () => this.#make((run, now) => this.#guide.next(run, now)));
    this.onPress(".cb-pause", () =>
      this.#make((run, now) => (isGoing(run) ? paused : resumed)(run, now)),
    );
    this.onPress(".cb-skip-one", () => this.#make((run, now) => this.#guide.skip(run, now)));
    this.onPress(".cb-swap", () => this.#offerChoices());
    this.onPress(".cb-stop", () => this.#make((run, now) => this.#guide.stop(run, now)));
    this.onPress(".cb-write", () => this.#write());
    this.onPress(".cb-leave-out", () => this.#leaveOut());
    this.onPress(".cb-go-on", () => this.#make((run, now) => this.#guide.goBack(run, now)));
    this.onPress(".cb-back", () => this.#backToSet());
    this.#kept.watch(() => this.#follow());
    window.addEventListener("pagehide", () => this.#pause());
    document.addEventListener("visibilitychange", () => this.#look());
  }

  /** It is where it was, and waits for a press: after a reload, and after the tab was closed. */
  #restore(): void {
    const kept = this.isFilled ? this.#kept.find() : undefined;
    this.#run = undefined;
    this.#become("set");
    if (kept) this.#findAgain(kept);
    this.#form.askFirst();
  }

  #findAgain({ run, told, at }: Kept): void {
    // A tab that died could not say when: it went on until it was last heard of.
    const then = run.since === null ? Date.now() : at;
    const isToday = run.day === today();
    if (isToday && this.#guide.knows(run)) {
      this.#form.choose(run.size);
      this.#showWhereItIs(paused(this.#guide.caughtUp(run, then), then));
    } else if (told.some(({ done }) => done !== "none")) {
      // The set may have changed since. What was done of it can still be written down.
      this.#run = { ...paused(run, then), over: true };
      this.#offerToWrite(leftInWords(run.day, isToday), told, false);
    } else {
      this.#kept.forget();
    }
  }

  /** Another tab went on with this run, or settled it: what is newest counts. */
  #follow(): void {
    if (!this.#run && !this.#kept.find()) return;
    clearInterval(this.#looking);
    this.#awake.want(false);
    this.#teller.forget();
    this.#restore();
    this.say(t("You went on with this in another tab. Here it is as you left it there."));
  }

  #start(): void {
    const { size } = this.#form;
    if (!size) return;
    this.#go(this.#guide.begin(this.#form.choiceOf(size), Date.now()));
    this.#toTheTop();
    this.#controls.focus();
  }

  #tellTicked(): void {
    const { size, ticked } = this.#form;
    if (!ticked.length) return this.say(t("Tick what you did first."));
    if (!size) {
      this.say(t("Choose what kind of day it is first."));
      return this.#form.focus();
    }
    this.#go(this.#guide.ticked(this.#form.choiceOf(size), ticked, Date.now()));
    this.#end.focus();
  }

  #act(run: Run, now: number): Run {
    if (!isGoing(run)) return resumed(run, now);
    const isCounted = this.#guide.phaseIn(run)?.kind === "reps";
    return isCounted ? this.#guide.again(run) : this.#guide.goOn(run, now);
  }

  #actMore(run: Run, now: number): Run {
    const isRead = this.#guide.phaseIn(run)?.kind === "set-up";
    return isRead ? this.#guide.nextStep(run) : this.#guide.goOn(run, now);
  }

  #offerChoices(): void {
    this.#pause();
    const here = this.#run && this.#named(this.#run.order[this.#run.at]);
    if (!this.#run || !here) return;
    const others = this.#guide.insteadIn(this.#run).flatMap(({ id }) => this.#named(id) ?? []);
    this.#become("choices");
    this.#toTheTop();
    this.#choices.offer(here, others, (chosen) => this.#choose(chosen));
  }

  #choose(chosen: Chosen): void {
    this.#make((run, now) => {
      if (chosen === "keep") return run;
      if (chosen === "smallest") return this.#guide.chooseSmallest(run, now);
      return this.#guide.swap(run, chosen.instead, now);
    });
    this.#controls.focus();
  }

  #write(): void {
    if (!this.#run) return;
    const { day, size } = this.#run;
    this.record("session", { day, size, ...this.#end.read() });
    this.#form.untick();
    this.#forget();
    this.#become("written");
    this.find(".cb-back").focus();
  }

  #leaveOut(): void {
    this.#forget();
    this.#backToSet();
    this.say(t("Nothing was written down."));
  }

  #backToSet(): void {
    this.#become("set");
    this.say("");
    this.#toTheTop();
    this.#form.focus();
  }

  #forget(): void {
    this.#run = undefined;
    this.#kept.forget();
    this.#draft.forget();
  }

  #pause(): void {
    if (this.#run && isGoing(this.#run)) this.#make(paused);
  }

  /** Do with the run what a press asks for. */
  #make(change: (run: Run, now: number) => Run): void {
    if (!this.#run) return;
    const now = Date.now();
    this.#go(change(this.#guide.caughtUp(this.#run, now), now));
  }

  /** On from here. */
  #go(run: Run): void {
    this.#kept.keep({ run, told: this.#toldOf(run), at: Date.now() });
    this.#showWhereItIs(run);
  }

  #showWhereItIs(run: Run): void {
    const before = this.#run;
    this.#run = run;
    this.#awake.want(isGoing(run));
    this.#keepUp(run);
    if (run.over) return this.#showEnd(run, before);
    this.#become("run");
    this.#showRun(run);
    // Each exercise begins at its picture, however far down the one before was read.
    if (before && before.at !== run.at) this.#toTheTop();
  }

  /** Look at the clock as long as it runs. */
  #keepUp(run: Run): void {
    clearInterval(this.#looking);
    const runs = isGoing(run) && run.time && !isTimeUp(run, Date.now());
    this.#looking = runs ? window.setInterval(() => this.#look(), LOOK_MS) : undefined;
  }

  #look(): void {
    if (!this.#run || !isGoing(this.#run)) return;
    const now = Date.now();
    const run = this.#guide.caughtUp(this.#run, now);
    const moment = this.#momentAt(run, now);
    if (run !== this.#run || moment?.isOver) this.#go(run);
    else if (moment) this.#controls.tick(moment, now);
  }

  #showRun(run: Run): void {
    const now = Date.now();
    const moment = this.#momentAt(run, now);
    if (!moment) return;
    const said = saidAt(moment);
    this.#view.show(moment, said);
    this.#controls.show(moment, said, now);
    this.#teller.tell(moment, said, this.#form.wanted);
  }

  #showEnd(run: Run, before: Run | undefined): void {
    const told = this.#toldOf(run);
    const did = told.filter(({ done }) => done !== "none").length;
    this.#offerToWrite(endInWords(did, told.length), told, run.at < run.order.length);
    if (!before) return;
    this.#toTheTop();
    this.#end.focus();
  }

  #offerToWrite(title: string, told: readonly Told[], canGoOn: boolean): void {
    this.#end.show(title, told, this.#run && minutesOf(this.#run), canGoOn);
    this.#teller.forget();
    this.say("");
    this.#become("end");
  }

  #toldOf(run: Run): Told[] {
    return this.#guide
      .told(run)
      .map((each) => ({ ...each, name: this.#named(each.item)?.name ?? "" }));
  }

  #momentAt(run: Run, now: number): Moment | undefined {
    const exercise = this.#named(run.order[run.at]);
    const phase = this.#guide.phaseIn(run);
    return exercise && phase && { run, exercise, phase, isOver: isTimeUp(run, now) };
  }

  #named(id: string | undefined): ShownExercise | undefined {
    return this.#exercises.find((each) => each.id === id);
  }

  #become(state: State): void {
    this.dataset["state"] = state;
  }

  #toTheTop(): void {
    this.find(".cb-panel").scrollIntoView({ block: "start" });
  }
}

function isGoing(run: Run): boolean {
  return run.since !== null;
}
