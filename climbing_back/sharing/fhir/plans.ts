import type { BundleEntry, CarePlan, CarePlanActivityDetail, CodeableConcept } from "fhir/r4";
import { addDays } from "../../diary/format/days";
import type { Colour, Dose } from "../../diary/format/diary.gen";
import type { EntryOf } from "../../diary/format/entries";
import { nameOfItem, type PlanItem } from "../../diary/views/plan";
import { setbacks } from "../../diary/views/setbacks";
import { doseInWords } from "../../diary/words/amounts";
import { COLOURS, dayInWords, KINDS } from "../../diary/words/days";
import type { Names } from "../../diary/words/entries";
import { t } from "../../language/t";
import { foreign } from "./codes";
import { inFull, ours, refTo, said, type Sources } from "./naming";
import { kindOfDay } from "./questionnaires";
import { moment, plain } from "./text";

type Plan = EntryOf<"exercise-plan">;

/** How it stands with a plan, and with what is in it. */
interface Standing {
  plan: CarePlan["status"];
  activity: Pick<CarePlanActivityDetail, "status" | "statusReason">;
}

/** What the exercises of plans are called, by what sessions name them by. */
export function namesOfItems(plans: readonly Plan[], names: Names): Names {
  const items = plans.flatMap(({ data }) => data.items);
  return Object.fromEntries(items.map((item) => [item.item, callIt(item, names).name]));
}

function callIt(item: PlanItem, names: Names): { name: string; cue: string } {
  const { item: id, exercise, words } = item;
  // An older plan may not say it, when a newer one does.
  if (!exercise && !words && Object.hasOwn(names, id)) return { name: names[id] ?? id, cue: "" };
  return nameOfItem(item, (id) => (Object.hasOwn(names, id) ? names[id] : undefined));
}

/**
 * The exercise plans: care plans, and not orders, for a plan is what anybody may write and revise.
 *
 * One activity for each exercise in each size. In ground zero the plan stays, and what is in it
 * waits.
 */
export function exercisePlans(sources: Sources): BundleEntry[] {
  const { plans, day } = sources;
  const inForce = plans.findLastIndex(({ data }) => data.starts <= day);
  return plans.map((plan, n) => {
    const standing = n === inForce ? standingNow(sources) : n < inForce ? OVER : COMING;
    return planEntry(plan, standing, plans[n - 1], plans[n + 1], sources);
  });
}

// What became of an activity, sessions say.
const OVER: Standing = { plan: "completed", activity: { status: "unknown" } };
const COMING: Standing = { plan: "active", activity: { status: "not-started" } };

function standingNow({ log, day }: Sources): Standing {
  const setback = setbacks(log, day).find(
    ({ since, until }) => since <= day && (until === null || day < until),
  );
  if (!setback) return { plan: "active", activity: { status: "in-progress" } };
  const statusReason: CodeableConcept = {
    coding: [{ system: ours("status-reason"), code: "ground-zero", display: "Ground zero" }],
    text: t("Paused by MS. A setback began on {day}. The plan waits, to go on later.", { day: dayInWords(setback.since) }),
  };
  return { plan: "active", activity: { status: "on-hold", statusReason } };
}

function planEntry(
  { id, at, data }: Plan,
  standing: Standing,
  before: Plan | undefined,
  after: Plan | undefined,
  sources: Sources,
): BundleEntry {
  const activities = data.items.flatMap((item) =>
    COLOURS.flatMap((size) => {
      const dose = item.sizes[size];
      return dose ? [activity(item, size, dose, standing, sources)] : [];
    }),
  );
  const { statusReason } = standing.activity;
  return said(
    id,
    {
      resourceType: "CarePlan",
      replaces: before && [refTo("CarePlan", before.id)],
      status: standing.plan,
      intent: "plan",
      title: t("Exercise plan"),
      subject: sources.patient,
      period: { start: data.starts, end: after && addDays(after.data.starts, -1) },
      created: moment(at),
      author: sources.patient,
      supportingInfo: inFull(id, sources),
      activity: activities.map((detail) => ({ detail })),
      note: [{ text: data.note ?? "" }],
    },
    `${t("Exercise plan from {day}.", { day: dayInWords(data.starts) })} ${statusReason?.text ?? ""}`,
    activities.map(({ code, description }) => [code?.text ?? "", description ?? ""]),
  );
}

function activity(
  item: PlanItem,
  size: Colour,
  dose: Dose,
  { activity }: Standing,
  sources: Sources,
): CarePlanActivityDetail {
  const { name, cue } = callIt(item, sources.names);
  const { kind, exercise, days, time, side, floor = "", therapist } = item;
  return {
    extension: [{ url: ours("size"), valueCoding: kindOfDay(size) }],
    code: {
      coding: [
        ...(exercise ? [{ system: ours("item"), code: exercise, display: name }] : []),
        ...(kind === "rest" ? [] : foreign(sources, "exercise-plan.items")),
      ],
      text: name,
    },
    ...activity,
    scheduledTiming: { repeat: { dayOfWeek: days, timeOfDay: time ? [`${time}:00`] : [] } },
    performer: [sources.patient],
    // The therapist's own words stay as they are, and are marked as theirs.
    description: [
      // A visit page tells the days of a plan and not its amounts.
      Object.keys(dose).length ? `${KINDS[size]}: ${doseInWords(dose)}` : KINDS[size],
      cue,
      side ? t("Side: {side}", { side }) : "",
      plain(floor) && t("The smallest thing that still counts: {floor}", { floor }),
      therapist ? t("From my therapist") : "",
      (exercise && sources.names[`${exercise}.safety`]) ?? item.safety ?? "",
    ]
      .filter((line) => plain(line))
      .join("\n"),
  };
}
