import type { BundleEntry, CodeableConcept, Observation, ObservationComponent } from "fhir/r4";
import { entriesById, inEffectOf, type EntryOf } from "../../diary/format/entries";
import { activities, type Activity, type ActivityRating } from "../../diary/views/activities";
import { dayInWords } from "../../diary/words/days";
import { nameOf } from "../../diary/words/entries";
import { t } from "../../language/t";
import { MEASURES } from "../visit/cover";
import { foreign } from "./codes";
import { inFull, ours, said, type Sources } from "./naming";
import { kindOfDay } from "./questionnaires";
import { type Line, moment, plain } from "./text";

/** What was said on one day, and what it is about. */
interface Said {
  /** The entry that says so. */
  entry: string;
  day: string;
  code: CodeableConcept;
  /** What it is, for people, and what was said. */
  title: string;
  lines: readonly Line[];
  note: string | undefined;
}

/** What the learner said of themself: an answer as in a survey, which nobody measured. */
export function observation(
  { entry, day, code, title, lines, note = "" }: Said,
  value: Partial<Observation>,
  sources: Sources,
): BundleEntry {
  const { log, patient } = sources;
  return said(
    entry,
    {
      resourceType: "Observation",
      status: "final",
      category: [{ coding: [SURVEY], text: t("Self-reported") }],
      code,
      subject: patient,
      effectiveDateTime: day,
      issued: moment(entriesById(log).get(entry)?.at ?? ""),
      performer: [patient],
      ...value,
      note: [{ text: note }],
      derivedFrom: inFull(entry, sources),
    },
    title,
    [...lines, [t("Note"), note]],
  );
}

const SURVEY = {
  system: "http://terminology.hl7.org/CodeSystem/observation-category",
  code: "survey",
  display: "Survey",
};

/** The check-ins: one each, with a part for each thing that was asked and answered. */
export function checkIns(sources: Sources): BundleEntry[] {
  return inEffectOf(sources.log, "check-in").flatMap((entry) => {
    const parts = partsOf(entry, sources);
    return parts.length ? [checkIn(entry, parts, sources)] : [];
  });
}

function checkIn({ id, data }: EntryOf<"check-in">, parts: ObservationComponent[], sources: Sources): BundleEntry {
  return observation(
    {
      entry: id,
      day: data.day,
      note: data.note,
      code: called("check-in", t("Check-in")),
      title: t("Check-in, {day}", { day: dayInWords(data.day) }),
      lines: parts.map(({ code, valueInteger, valueCodeableConcept }) => [
        code.text ?? "",
        valueCodeableConcept?.text ?? `${valueInteger}`,
      ]),
    },
    { component: parts },
    sources,
  );
}

function partsOf({ data }: EntryOf<"check-in">, sources: Sources): ObservationComponent[] {
  const { colour } = data;
  const code = (measure: string): CodeableConcept => {
    const name = `check-in.${measure}`;
    const own = called(name, nameOf(name, sources.names));
    return { ...own, coding: [...(own.coding ?? []), ...foreign(sources, name)] };
  };
  const day = colour && kindOfDay(colour);
  return [
    ...(day ? [{ code: code("colour"), valueCodeableConcept: { coding: [day], text: day.display ?? "" } }] : []),
    ...MEASURES.flatMap((measure) => {
      const valueInteger = data[measure];
      return valueInteger === undefined ? [] : [{ code: code(measure), valueInteger }];
    }),
  ];
}

/** How well each activity went, 0 to 10. */
export function activityRatings(sources: Sources): BundleEntry[] {
  return activities(sources.log).flatMap((activity) =>
    activity.ratings.map((rating) => activityRating(activity, rating, sources)),
  );
}

function activityRating({ now }: Activity, { entry, day, rating, note }: ActivityRating, sources: Sources): BundleEntry {
  const title = t("Activity: {activity}", { activity: plain(now.words) || t("An activity without words") });
  return observation(
    {
      entry,
      day,
      note,
      code: called("activity-rating", title),
      title,
      lines: [[dayInWords(day), t("{rating} of 10", { rating })]],
    },
    { valueInteger: rating },
    sources,
  );
}

/** A name of ours for what was asked. */
function called(code: string, text: string): CodeableConcept {
  return { coding: [{ system: ours("observation"), code, display: text }], text };
}
