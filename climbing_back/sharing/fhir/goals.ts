import type { Annotation, BundleEntry, Coding, Extension, Goal as GoalResource } from "fhir/r4";
import { type Goal, goals, type Rating } from "../../diary/views/goals";
import { type Setback, setbacks } from "../../diary/views/setbacks";
import { dayInWords } from "../../diary/words/days";
import { signed } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { foreign } from "./codes";
import { ours, refTo, said, type Sources } from "./naming";
import { observation } from "./observations";
import { BLANK, type Line, plain } from "./text";

/** From much more than hoped to much less, as the guide for such goals lists them. */
const LEVELS = [2, 1, 0, -1, -2];

/** HL7's guide "Person-Centered Outcomes", whose shape is borrowed here. */
const SCALING = "http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling";

/** The goals as they stand now, and where the learner said they were with them. */
export function goalsAndRatings(sources: Sources): BundleEntry[] {
  const downs = setbacks(sources.log, sources.day);
  const found = goals(sources.log);
  return [
    ...found.map((goal) => goalEntry(goal, downs, sources)),
    ...found.flatMap((goal) => goal.ratings.map((rating) => ratingEntry(goal, rating, sources))),
  ];
}

function goalEntry(goal: Goal, downs: readonly Setback[], sources: Sources): BundleEntry {
  const { goal: id, now, sets } = goal;
  const steps = sets.at(-1)?.steps ?? [];
  const since = sets[0]?.since ?? "";
  const standing = now.standing ?? "active";
  const note = standing === "active" ? setbackNotes(downs, since) : [];
  const scaling = { coding: foreign(sources, "goal.steps"), text: t("Five steps, from −2 to +2") };
  return said(
    id,
    {
      resourceType: "Goal",
      extension: steps.length ? LEVELS.map((level) => scale(level, steps, sources)) : [],
      ...STANDINGS[standing],
      description: { text: wordsOf(goal) },
      subject: sources.patient,
      startDate: since,
      target: [{ measure: steps.length ? scaling : undefined, dueDate: now.review }],
      expressedBy: sources.patient,
      note,
    },
    t("Goal: {goal}", { goal: wordsOf(goal) }),
    [
      [t("Standing"), standing],
      ...steps.map((step, n): Line => [signed(n - 2), step]),
      ...note.map(({ text }): Line => [text]),
    ],
  );
}

/**
 * FHIR calls a goal "in progress" even when it was reached, lost, and is sought again. So nothing
 * else is said of one after a setback.
 */
const STANDINGS = {
  active: {
    lifecycleStatus: "active",
    achievementStatus: { coding: [achievement("in-progress", "In Progress")] },
  },
  reached: {
    lifecycleStatus: "completed",
    achievementStatus: { coding: [achievement("achieved", "Achieved")] },
  },
  resting: { lifecycleStatus: "on-hold" },
} satisfies Record<string, Pick<GoalResource, "lifecycleStatus" | "achievementStatus">>;

function achievement(code: string, display: string): Coding {
  return { system: "http://terminology.hl7.org/CodeSystem/goal-achievement", code, display };
}

function setbackNotes(downs: readonly Setback[], since: string): Annotation[] {
  return downs
    .filter((setback) => setback.since >= since)
    .map((setback) => ({
      time: setback.since,
      text: t("A setback began on {day}. The goal stays.", { day: dayInWords(setback.since) }),
    }));
}

/** One of the five steps. The guide has room for LOINC's levels alone, so ours stands beside. */
function scale(level: number, steps: readonly string[], sources: Sources): Extension {
  const codes = foreign(sources, `goal-step.${level}`);
  return {
    url: SCALING,
    extension: [
      ...codes.map((valueCoding) => ({ url: "level", valueCoding })),
      { url: "progressText", valueString: plain(steps[level + 2] ?? "") || BLANK },
      { url: ours("goal-step"), valueInteger: level },
    ],
  };
}

function ratingEntry(goal: Goal, rating: Rating, sources: Sources): BundleEntry {
  const { entry, day, level, note, set } = rating;
  const step = plain(goal.sets[set]?.steps[level + 2] ?? "");
  const own = { system: ours("goal-step"), code: String(level), display: signed(level) };
  return observation(
    {
      entry,
      day,
      note,
      code: {
        coding: [
          { system: ours("observation"), code: "goal-rating", display: "Where I am with my goal" },
          ...foreign(sources, "goal-rating.level"),
        ],
        text: t("Where I am with my goal"),
      },
      title: t("Goal: {goal}", { goal: wordsOf(goal) }),
      lines: [
        [dayInWords(day), signed(level)],
        [t("Step"), step],
      ],
    },
    {
      focus: [{ ...refTo("Goal", goal.goal), display: wordsOf(goal) }],
      valueCodeableConcept: {
        coding: [own, ...foreign(sources, `goal-step.${level}`)],
        text: step || signed(level),
      },
    },
    sources,
  );
}

function wordsOf({ now }: Goal): string {
  return plain(now.words) || t("A goal without words");
}
