import type { Composition, FhirResource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { pageOf } from "../../climbing_back/components/visit_page/for-a-system";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { fhirBundle, type Wanted } from "../../climbing_back/sharing/fhir";
import codes from "../../climbing_back/sharing/fhir/codes.json";
import { type Part, PARTS } from "../../climbing_back/sharing/visit/cover";
import { outOfFhir } from "../../climbing_back/sharing/visit/in-fhir";
import { visitEntries } from "../../climbing_back/sharing/visit/visit-entries";
import { flawsIn } from "./fhir-checks";

const DAY = "2026-11-22";
const MADE = `${DAY}T19:00:00+01:00`;
const THING = "0190a000-0000-7000-8000-0000000a0001";
const NAMES = { "check-in.pain": "Pain since yesterday", "symptoms.pain": "Pain", symptoms: "My symptoms" };

const log: Entry[] = [
  ["goal", { goal: THING, words: "Walk <b>far</b> & back" }],
  ["goal-rating", { goal: THING, day: DAY, level: 1 }],
  ["activity", { activity: THING, words: "Stairs" }],
  ["activity-rating", { activity: THING, day: DAY, rating: 4, note: "Slowly." }],
  ["exercise-plan", { starts: "2026-11-01", items: [{ item: "a", words: "Reach", days: ["sun"], sizes: { off: {} } }] }],
  ["check-in", { day: DAY, colour: "off", pain: 3, falls: 0, note: "Hot." }],
  ["check-in", { day: "2026-11-21", note: "Only words." }],
  ["checklist-answer", { checklist: "symptoms", item: "pain", ticked: true }],
  ["reflection", { prompt: "for-my-visit", words: "Is it the heat?" }],
].map(([type, data], n) => {
  const id = `0190a000-0000-7000-8000-${String(n + 1).padStart(12, "0")}`;
  return { id, type, at: MADE, data } as Entry;
});

function made(wanted: Partial<Wanted> = {}, parts: readonly Part[] = PARTS) {
  const choice = { from: "2026-11-01", to: DAY, parts };
  const page = pageOf(log, choice, new Map(Object.entries(NAMES)));
  const words = { names: NAMES, checklists: {} };
  const bundle = fhirBundle(visitEntries(log, choice), page, words, { made: MADE, ...wanted });
  expect(flawsIn(bundle)).toEqual([]);
  const resources = bundle.entry!.map(({ resource }) => resource as FhirResource);
  return { page, bundle, resources, composition: resources[0] as Composition };
}

/** What kinds of resources each section leads to. */
function leadsTo({ section }: Composition): Record<string, string[]> {
  const kinds = section!.map(({ title, entry = [] }) => {
    const found = entry.map(({ reference }) => reference!.split("/")[0]!);
    return [title!, [...new Set(found)]];
  });
  return Object.fromEntries(kinds);
}

describe("a document", () => {
  it("says in words what the page says, part by part", () => {
    const { page, composition } = made();
    expect(page.parts).toHaveLength(8);
    const told = composition.section!.slice(0, -1).map(({ title, text }) => [title, text!.div]);
    const markup = (words: string) => words.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(told).toEqual(
      page.parts.map(({ title, scale, lines }) => [
        title,
        `<div xmlns="http://www.w3.org/1999/xhtml">${scale && `<p>${scale}</p>`}` +
          `<ul>${lines.map((line) => `<li>${markup(line)}</li>`).join("")}</ul></div>`,
      ]),
    );
  });

  it("says at its head who reported it, and for which days", () => {
    const { composition } = made();
    expect(composition.title).toBe("Visit page, reported by the patient, 1 to 22 Nov 2026");
    expect(composition.text!.div).toContain("Nothing of it was measured or checked.");
    expect(composition.event).toEqual([{ period: { start: "2026-11-01", end: DAY } }]);
  });

  it("leads from each part to what tells it to programs", () => {
    expect(leadsTo(made().composition)).toEqual({
      "My goals": ["Goal", "Observation"],
      "My activities": ["Observation"],
      "My plan and my days": ["CarePlan"],
      "My exercises": [],
      "My check-ins": ["Observation"],
      "In my words": [],
      Checklists: [],
      "Questions for my visit": [],
      "For programs": ["DocumentReference"],
    });
  });

  it("leads to what no part of the page shows by itself, too", () => {
    expect(leadsTo(made({}, ["days"]).composition)).toEqual({
      "My plan and my days": ["CarePlan"],
      "My exercises": [],
      "For programs": ["Observation", "DocumentReference"],
    });
  });

  it("holds each answer only where it is asked for", () => {
    const told = JSON.stringify(made().bundle);
    expect(told).not.toMatch(/Questionnaire|derivedFrom|supportingInfo/);
    const { composition, resources } = made({ hasAnswers: true });
    expect(leadsTo(composition)["For programs"]).toEqual(["Questionnaire", "QuestionnaireResponse", "DocumentReference"]);
    const [rating] = resources.filter((each) => each.resourceType === "Observation");
    expect(rating!.derivedFrom).toHaveLength(1);
  });

  it("of nothing holds the file alone", () => {
    const { resources } = made({}, []);
    expect(resources.map(({ resourceType }) => resourceType)).toEqual(["Composition", "Patient", "DocumentReference"]);
  });
});

describe("a check-in", () => {
  it("is one survey of the patient, with a part for each answer and no part for none", () => {
    const told = made({ codes }).resources.filter((each) => each.resourceType === "Observation");
    const checkIns = told.filter(({ code }) => code.text === "Check-in");
    expect(checkIns).toHaveLength(1);
    const [{ category, effectiveDateTime, component, note }] = checkIns as [(typeof told)[0]];
    expect([category![0]!.coding![0]!.code, effectiveDateTime, note]).toEqual(["survey", DAY, [{ text: "Hot." }]]);
    expect(
      component!.map(({ code, valueInteger, valueCodeableConcept }) => [
        code.coding!.map(({ code }) => code),
        valueCodeableConcept?.text ?? valueInteger,
      ]),
    ).toEqual([
      [["check-in.colour"], "Off day"],
      [["check-in.pain", "72514-3"], 3],
      [["check-in.falls"], 0],
    ]);
  });
});

describe("an activity", () => {
  it("is told with how well it goes, in its own words", () => {
    const told = made().resources.filter((each) => each.resourceType === "Observation");
    expect(told.find(({ code }) => code.text === "Activity: Stairs")).toMatchObject({
      valueInteger: 4,
      effectiveDateTime: DAY,
      note: [{ text: "Slowly." }],
    });
  });
});

describe("the visit file in a document", () => {
  it("comes out as it went in", () => {
    const { bundle, page } = made();
    expect(outOfFhir(JSON.stringify(bundle))).toBe(page.file);
    expect(outOfFhir(JSON.stringify(bundle, null, 2))).toBe(page.file);
  });

  it.each([
    ["a letter", "Dear all"],
    ["a visit file that speaks of one", JSON.stringify({ words: '"resourceType": "Bundle"' })],
    ["a bundle of nothing", '{"resourceType":"Bundle"}'],
    ["a bundle that is cut off", '{"resourceType":"Bundle","entry":[{'],
    ["a bundle of others", '{"resourceType":"Bundle","entry":[null,7,{"resource":{"content":[null]}},{"resource":{"content":7}}]}'],
    ["an attachment without data", '{"resourceType":"Bundle","entry":[{"resource":{"content":[{"attachment":{"title":"climbing-back-visit.json"}}]}}]}'],
  ])("is not looked for in %s", (_what, text) => {
    expect(outOfFhir(text)).toBe(text);
  });
});
