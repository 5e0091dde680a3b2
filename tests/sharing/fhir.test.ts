import type { FhirResource, QuestionnaireResponse, QuestionnaireResponseItem } from "fhir/r4";
import { describe, expect, it, vi } from "vitest";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { pageOf } from "../../climbing_back/components/visit_page/for-a-system";
import { fhirBundle, type Wanted } from "../../climbing_back/sharing/fhir";
import codes from "../../climbing_back/sharing/fhir/codes.json";
import { PARTS } from "../../climbing_back/sharing/visit/cover";
import { flawsIn } from "./fhir-checks";

type Type = FhirResource["resourceType"];
type Of<T extends Type> = Extract<FhirResource, { resourceType: T }>;

const WORDS = {
  names: {
    symptoms: "My symptoms",
    "symptoms.fatigue": "Fatigue",
    "symptoms.pain": "Pain",
    bridge: "Bridge",
    "what-helped": "What helped today?",
  },
  checklists: { symptoms: ["fatigue", "pain"] },
};
const AT = "2026-11-22T09:30:00+01:00";
const DAY = "2026-11-22";
const MARKUP = "</div><script>alert('&amp;')</script> & <b>bold";

// The page's own file says when it was saved.
vi.useFakeTimers({ now: new Date(AT), toFake: ["Date"] });

let count = 0;

function entry(type: string, data: object, more: Partial<Entry> = {}): Entry {
  const id = `0190a000-0000-7000-8000-${String(++count).padStart(12, "0")}`;
  return { id, type, at: AT, data, ...more };
}

function bundle(entries: Entry[], wanted: Partial<Wanted> = {}) {
  const page = pageOf(entries, { from: "2026-11-01", to: "2026-12-01", parts: PARTS }, new Map());
  const made = fhirBundle(entries, page, WORDS, { made: AT, hasAnswers: true, ...wanted });
  expect(flawsIn(made)).toEqual([]);
  return made;
}

/** The resources of one type. */
function all<T extends Type>(type: T, entries: Entry[], wanted?: Partial<Wanted>): Of<T>[] {
  const resources = bundle(entries, wanted).entry!.map(({ resource }) => resource!);
  return resources.filter((each): each is Of<T> => each.resourceType === type);
}

/** All that is answered, as `path: words`. */
function answers({ item }: QuestionnaireResponse): string[] {
  const walk = (items: QuestionnaireResponseItem[] = []): string[] =>
    items.flatMap(({ linkId, answer = [], item }) => [
      ...answer.flatMap((each) =>
        Object.entries(each).map(([name, value]) => {
          const said = value.code ?? value.reference ?? value;
          return `${linkId} ${name.replace("value", "").toLowerCase()}: ${said}`;
        }),
      ),
      ...walk(item),
    ]);
  return walk(item);
}

function answersOf(...entries: Entry[]): string[] {
  return all("QuestionnaireResponse", entries).flatMap(answers);
}

const GOAL = "0190a000-0000-7000-8000-0000000a0001";
const STEPS = ["To the gate.", "To the corner.", "To the shop.", "And back.", "Twice."];
const PLAN = {
  starts: "2026-11-01",
  items: [
    {
      item: "my-bridge",
      exercise: "bridge",
      words: "Before breakfast.",
      days: ["mon", "thu"],
      time: "07:30",
      side: "left",
      sizes: { good: { sets: 2, reps: 8 }, off: { words: "Once, slowly." } },
      floor: "Tense and let go.",
      therapist: true,
    },
    {
      item: "nap",
      kind: "rest",
      words: "Lie down.",
      days: ["tue"],
      sizes: { "so-so": { minutes: 20 } },
    },
  ],
};

describe("a bundle", () => {
  it("is of one person, who has no name and no number", () => {
    const log = [entry("check-in", { day: DAY, pain: 3 })];
    const [patient] = all("Patient", log);
    expect(Object.keys(patient!).sort()).toEqual(["id", "meta", "resourceType", "text"]);
    const who = { reference: `Patient/${patient!.id}` };
    expect(all("QuestionnaireResponse", log)[0]).toMatchObject({ subject: who, author: who, source: who });
    expect(all("Observation", log)[0]).toMatchObject({ subject: who, performer: [who] });
    expect(all("Composition", log)[0]).toMatchObject({ subject: who, author: [who] });
  });

  it("says that nobody but the learner said it", () => {
    for (const { resource } of bundle([entry("check-in", { day: DAY, pain: 3 })]).entry!) {
      if (resource!.resourceType === "Questionnaire") continue;
      expect(resource!.meta?.tag?.[0]?.code).toBe("self-reported");
      expect((resource as Of<"Patient">).text?.div).toContain("<p>Self-reported. ");
    }
    expect(bundle([]).meta?.tag?.[0]?.code).toBe("self-reported");
  });

  it("is the same for the same entries, in any order", () => {
    const entries = [
      entry("goal", { goal: GOAL, words: "Walk", steps: STEPS }),
      entry("goal-rating", { goal: GOAL, day: DAY, level: 0 }),
      entry("exercise-plan", PLAN),
      entry("checklist-answer", { checklist: "symptoms", item: "pain", ticked: true }),
    ];
    expect(JSON.stringify(bundle([...entries].reverse()))).toBe(JSON.stringify(bundle(entries)));
    expect(bundle(entries).timestamp).toBe(AT);
    const later = bundle(entries, { made: "2026-11-22T09:30:01+01:00" });
    expect(later.identifier!.value).not.toBe(bundle(entries).identifier!.value);
  });

  it("mistakes no learner for another", () => {
    const [one, other] = [1, 2].map(() => bundle([entry("reflection", { prompt: "x", words: "Yes" })]));
    const same = one!.entry!.filter(({ fullUrl }) => other!.entry!.some((each) => each.fullUrl === fullUrl));
    // The questionnaire is the course's.
    expect(same.map(({ resource }) => resource!.resourceType)).toEqual(["Questionnaire"]);
  });

  it("leaves out what was taken back, what was replaced, and what is not about the learner", () => {
    const first = entry("check-in", { day: DAY, pain: 3 });
    const edit = entry("check-in", { day: DAY, pain: 4 }, { replaces: first.id });
    const gone = entry("reflection", { prompt: "what-helped", words: "Secret" });
    const removal = entry("withdrawal", { entry: gone.id });
    const others = [
      entry("country", { country: "de" }),
      entry("chapter-read", { chapter: "pain" }),
      entry("backup", { entries: 3 }),
      entry("sunrise", { colour: "red" }),
    ];
    expect(answersOf(first, edit, gone, removal, ...others)).toEqual([
      `day date: ${DAY}`,
      "pain integer: 4",
    ]);
  });

  it("tells nothing that was said before an edit", () => {
    const old = entry("ground-zero", { since: "2026-11-18", note: "Secret" });
    const mended = entry("ground-zero", { since: "2026-11-19", note: "Old" }, { replaces: old.id });
    const zero = entry("ground-zero", { since: "2026-11-20" }, { replaces: mended.id });
    const over = entry("ground-zero-over", { setback: old.id, day: "2026-11-21" });
    const log = [old, mended, zero, over, entry("exercise-plan", PLAN)];
    expect(JSON.stringify(bundle(log))).not.toMatch(/Secret|Old/);
    // The setback was mended twice, and its end names it as it was at first.
    const [{ activity }] = all("CarePlan", log, { made: AT }) as [Of<"CarePlan">];
    expect(activity![0]!.detail!.status).toBe("in-progress");
  });

  it.each([
    ["markup", MARKUP, MARKUP],
    ["all line ends", "One\r\nTwo\rThree\u0085Four\u2028Five", "One\nTwo\nThree\nFour\nFive"],
    ["hidden signs", "a\u0000b\u001fc\u007fd\u009fe", "abcde"],
    ["all blanks", " \u00a0a\u00a0b\v\f ", "a b"],
    ["half an emoji", "\ud83d and \ude00, \uffff and 🧗", "\ufffd and \ufffd, \ufffd and 🧗"],
    ["a long tale", "x".repeat(20_000), "x".repeat(20_000)],
  ])("takes %s as words", (_what, words, kept) => {
    const entries = [
      entry("reflection", { prompt: "what-helped", words }),
      entry("goal", { goal: GOAL, words, steps: Array(5).fill(words) }),
      entry("goal-rating", { goal: GOAL, day: DAY, level: 1, note: words }),
      entry("exercise-plan", {
        ...PLAN,
        items: [{ ...PLAN.items[0], words, floor: words }],
        note: words,
      }),
      entry("checklist-answer", { checklist: "symptoms", item: "pain", note: words }),
    ];
    expect(answersOf(entries[0]!)).toEqual(["prompt coding: what-helped", `words string: ${kept}`]);
    expect(all("Goal", entries)[0]!.description.text).toBe(kept);
    expect(all("Observation", entries)[0]!.note![0]!.text).toBe(kept);
    expect(all("CarePlan", entries)[0]!.note![0]!.text).toBe(kept);
  });

  it.each(["", "   ", "\u0000", "\u00a0\n"])(
    "does without words where there are none: %j",
    (words) => {
      const entries = [
        entry("reflection", { prompt: "what-helped", words }),
        entry("goal", { goal: GOAL, words, purpose: words, steps: [words, "b", words, "d", "e"] }),
        entry("goal-rating", { goal: GOAL, day: DAY, level: 0, note: words }),
        entry("exercise-plan", { ...PLAN, items: [{ ...PLAN.items[1], words }], note: words }),
        entry("checklist-answer", { checklist: "symptoms", item: "pain", note: words }),
      ];
      expect(answersOf(entries[0]!)).toEqual(["prompt coding: what-helped"]);
      // What comes after a gap keeps its place.
      expect(answersOf(entries[1]!).slice(-5)).toEqual(
        ["–", "b", "–", "d", "e"].map((step) => `steps string: ${step}`),
      );
      const [goal] = all("Goal", entries);
      expect(goal!.extension!.map(({ extension }) => extension![0]!.valueString)).toEqual([
        "e",
        "d",
        "–",
        "b",
        "–",
      ]);
      expect(goal!.description.text).toBe("A goal without words");
      expect(all("Observation", entries)[0]).not.toHaveProperty("note");
    },
  );

  it("takes names for names: what a browser knows by them plays no part", () => {
    const entries = [
      entry("checklist-answer", { checklist: "constructor", item: "valueof", ticked: true }),
      entry("session", { day: DAY, size: "good", items: [{ item: "constructor", done: "all" }] }),
    ];
    expect(answersOf(...entries)).toContain("items.item coding: constructor");
    expect(JSON.stringify(bundle(entries, { codes }))).not.toContain("native code");
  });

  it("writes moments that FHIR can read", () => {
    const [response] = all("QuestionnaireResponse", [
      entry("reserve-day", { day: DAY }, { at: "2026-11-22T09:30:00+14:45" }),
    ]);
    expect(response!.authored).toBe("2026-11-21T18:45:00.000Z");
  });
});

describe("the diary", () => {
  it("tells a check-in: ratings as numbers, the colour of the day in our own words", () => {
    const data = { day: DAY, colour: "so-so", stiffness: 0, fatigue: 10, falls: 0, note: "Slow." };
    const entries = [entry("check-in", data)];
    expect(answersOf(...entries)).toEqual([
      `day date: ${DAY}`,
      "colour coding: so-so",
      "stiffness integer: 0",
      "fatigue integer: 10",
      "falls integer: 0",
      "note string: Slow.",
    ]);
    const [response] = all("QuestionnaireResponse", entries);
    expect(response!.item![1]!.answer).toEqual([
      {
        valueCoding: {
          system: "urn:climbing-back:kind-of-day",
          code: "so-so",
          display: "So-so day",
        },
      },
    ]);
    expect(response!.authored).toBe(AT);
  });

  it("tells a session exercise by exercise, as its plan calls them", () => {
    const items = [
      { item: "my-bridge", done: "part", note: "Tired." },
      { item: "nap", done: "all" },
    ];
    const session = entry("session", { day: DAY, size: "off", items, minutes: 12 });
    const [response] = all("QuestionnaireResponse", [session, entry("exercise-plan", PLAN)]);
    expect(answers(response!)).toEqual([
      `day date: ${DAY}`,
      "size coding: off",
      "items.item coding: my-bridge",
      "items.done coding: part",
      "items.note string: Tired.",
      "items.item coding: nap",
      "items.done coding: all",
      "minutes integer: 12",
    ]);
    expect(response!.text!.div).toContain("Bridge: part of it. “Tired.”<br/>Lie down: all of it.");
  });

  it("never tells a session of zero minutes", () => {
    expect(answersOf(entry("session", { day: DAY, size: "off", items: [], minutes: 0 }))).toEqual([
      `day date: ${DAY}`,
      "size coding: off",
    ]);
    const notToday = entry("not-today", { day: DAY, reason: "new symptom", note: "Rang." });
    const [response] = all("QuestionnaireResponse", [notToday]);
    expect(response!.questionnaire).toBe("urn:climbing-back:questionnaire:not-today");
    expect(answers(response!)).toEqual([
      `day date: ${DAY}`,
      "reason coding: new symptom",
      "note string: Rang.",
    ]);
  });

  it("tells a setback and the way back, each step beside the setback it is of", () => {
    const zero = entry("ground-zero", { since: DAY });
    const mended = entry("ground-zero", { since: "2026-11-20" }, { replaces: zero.id });
    const step = entry("restart-step", { setback: zero.id, day: DAY, rung: "Sit.", move: "start" });
    const over = entry("ground-zero-over", {
      setback: zero.id,
      day: "2026-11-30",
      helped: "Rest.",
    });
    const made = bundle([zero, mended, step, over]);
    const { id } = made.entry!.find(({ resource }) => JSON.stringify(resource).includes('"2026-11-20"'))!.resource!;
    expect(answersOf(zero, mended, step, over)).toEqual([
      "since date: 2026-11-20",
      `setback reference: QuestionnaireResponse/${id}`,
      `day date: ${DAY}`,
      "rung string: Sit.",
      "move coding: start",
      `setback reference: QuestionnaireResponse/${id}`,
      "day date: 2026-11-30",
      "helped string: Rest.",
    ]);
  });

  it("leads to an activity, or nowhere when it is not shown", () => {
    const activity = entry("activity", { activity: GOAL, words: "Stairs" });
    const rating = entry("activity-rating", { activity: GOAL, day: DAY, rating: 4 });
    const [url, ...more] = answersOf(activity, rating).filter((answer) =>
      answer.startsWith("activity"),
    );
    expect(more).toEqual([]);
    const told = bundle([activity, rating]).entry!.find(({ fullUrl }) => fullUrl!.endsWith(url!.split(" ").at(-1)!));
    expect(JSON.stringify(told!.resource)).toContain("Stairs");
    expect(answersOf(rating)).toEqual([`day date: ${DAY}`, "rating integer: 4"]);
  });
});

describe("a checklist", () => {
  const said = (item: string, data: object, more?: Partial<Entry>) =>
    entry("checklist-answer", { checklist: "symptoms", item, ...data }, more);

  it("is a questionnaire, answered once, with each part as it was last said", () => {
    const entries = [
      said("pain", { ticked: true }),
      said("fatigue", { rating: 7 }),
      said("pain", { ticked: false, note: "Left hip." }),
      said("fatigue", { rating: null }, { at: "2026-11-23T10:00:00+01:00" }),
    ];
    const [response, ...more] = all("QuestionnaireResponse", entries);
    expect(more).toEqual([]);
    expect(response!.authored).toBe("2026-11-23T10:00:00+01:00");
    // A "no" stays in the response. What was not ticked at all is no "no".
    expect(answers(response!)).toEqual(["pain boolean: false", "pain.note string: Left hip."]);
    expect(answersOf(...entries.slice(0, 2))).toEqual([
      "pain boolean: true",
      "fatigue.rating integer: 7",
    ]);
  });

  it("asks for all that the course knows, and for what another version asked", () => {
    const [questionnaire] = all("Questionnaire", [said("from-elsewhere", { ticked: true })]);
    expect(questionnaire!.title).toBe("My symptoms");
    expect(questionnaire!.item!.map(({ linkId, text }) => [linkId, text])).toEqual([
      ["fatigue", "Fatigue"],
      ["fatigue.rating", "Fatigue: how much"],
      ["fatigue.note", "Fatigue: note"],
      ["pain", "Pain"],
      ["pain.rating", "Pain: how much"],
      ["pain.note", "Pain: note"],
      ["from-elsewhere", "from elsewhere"],
      ["from-elsewhere.rating", "from elsewhere: how much"],
      ["from-elsewhere.note", "from elsewhere: note"],
    ]);
  });
});

describe("a goal", () => {
  const goal = (data: object = {}) =>
    entry("goal", {
      goal: GOAL,
      words: "Walk to the shop",
      steps: STEPS,
      review: "2026-12-24",
      ...data,
    });

  it("has its five steps in the shape of HL7's guide, and the day to look again", () => {
    const [made] = all("Goal", [goal()], { codes });
    expect(made).toMatchObject({
      lifecycleStatus: "active",
      description: { text: "Walk to the shop" },
      startDate: DAY,
      target: [{ dueDate: "2026-12-24", measure: { coding: [{ code: "107332-9" }] } }],
    });
    const levels = made!.extension!.map(({ extension }) =>
      extension!.map(
        ({ valueCoding, valueString, valueInteger }) =>
          valueCoding?.code ?? valueString ?? valueInteger,
      ),
    );
    expect(levels).toEqual([
      ["LA34479-8", "Twice.", 2],
      ["LA34480-6", "And back.", 1],
      ["LA34481-4", "To the shop.", 0],
      ["LA34483-0", "To the corner.", -1],
      ["LA34484-8", "To the gate.", -2],
    ]);
  });

  it.each([
    ["active", "active", "in-progress"],
    ["reached", "completed", "achieved"],
    ["resting", "on-hold", undefined],
  ])("that is %s is %s", (standing, lifecycle, achievement) => {
    const [made] = all("Goal", [goal({ standing })]);
    expect(made!.lifecycleStatus).toBe(lifecycle);
    expect(made!.achievementStatus?.coding![0]!.code).toBe(achievement);
  });

  it("stays, and is never one that was not achieved, after a setback", () => {
    const zero = entry("ground-zero", { since: "2026-11-25" });
    const low = entry("goal-rating", { goal: GOAL, day: "2026-11-26", level: -2 });
    const earlier = entry("ground-zero", { since: "2026-10-01" });
    const [made] = all("Goal", [goal(), zero, low, earlier]);
    expect(made!.lifecycleStatus).toBe("active");
    expect(made!.achievementStatus!.coding![0]!.code).toBe("in-progress");
    expect(made!.note).toEqual([
      {
        time: "2026-11-25",
        text: "A setback began on Wednesday 25 November 2026. The goal stays.",
      },
    ]);
    expect(JSON.stringify(bundle([goal(), zero, low], { codes }))).not.toContain("not-achieved");
  });

  it("is told once, as it stands now; each rating is an observation of it, in the words of its time", () => {
    const entries = [
      goal(),
      entry("goal-rating", { goal: GOAL, day: "2026-11-23", level: -1, note: "Windy." }),
      goal({ steps: STEPS.map((step) => `New: ${step}`) }),
      entry("goal-rating", { goal: GOAL, day: "2026-11-30", level: 1 }),
    ];
    expect(all("Goal", entries)).toHaveLength(1);
    const [first, second] = all("Observation", entries, { codes });
    expect(first).toMatchObject({
      status: "final",
      effectiveDateTime: "2026-11-23",
      note: [{ text: "Windy." }],
      valueCodeableConcept: {
        coding: [{ system: "urn:climbing-back:goal-step", code: "-1" }, { code: "LA34483-0" }],
        text: "To the corner.",
      },
    });
    expect(second!.valueCodeableConcept!.text).toBe("New: And back.");
    expect(second!.focus![0]!.reference).toBe(`Goal/${all("Goal", entries)[0]!.id}`);
  });

  it("is not made up for a rating whose goal is not shown", () => {
    const rating = entry("goal-rating", { goal: GOAL, day: DAY, level: 0 });
    expect(all("Goal", [rating])).toEqual([]);
    expect(answersOf(rating)).toEqual([`day date: ${DAY}`, "level integer: 0"]);
  });
});

describe("an exercise plan", () => {
  it("is a plan of the learner's, with one activity for each exercise in each size", () => {
    const [plan] = all("CarePlan", [entry("exercise-plan", PLAN)], { codes });
    expect(plan).toMatchObject({
      status: "active",
      intent: "plan",
      period: { start: "2026-11-01" },
    });
    const details = plan!.activity!.map(({ detail }) => detail!);
    expect(details.map(({ code, status }) => [code!.text, status])).toEqual([
      ["Bridge", "in-progress"],
      ["Bridge", "in-progress"],
      ["Lie down.", "in-progress"],
    ]);
    expect(details.map(({ extension }) => extension![0]!.valueCoding!.code)).toEqual([
      "good",
      "off",
      "so-so",
    ]);
    expect(details[1]!.description).toBe(
      "Off day: Once, slowly.\nBefore breakfast.\nSide: left\n" +
        "The smallest thing that still counts: Tense and let go.\nFrom my therapist",
    );
    expect(details[0]!.scheduledTiming!.repeat).toEqual({
      dayOfWeek: ["mon", "thu"],
      timeOfDay: ["07:30:00"],
    });
    expect(details.map(({ code }) => code!.coding?.map(({ code }) => code))).toEqual([
      ["bridge", "229065009"],
      ["bridge", "229065009"],
      undefined,
    ]);
  });

  const zero = entry("ground-zero", { since: "2026-11-20" });
  const over = entry("ground-zero-over", { setback: zero.id, day: "2026-11-25" });

  it.each([
    ["before a setback", "2026-11-19", "in-progress"],
    ["in ground zero", "2026-11-20", "on-hold"],
    ["on its last day", "2026-11-24", "on-hold"],
    ["after it", "2026-11-25", "in-progress"],
  ])("%s stays active", (_when, day, status) => {
    const made = `${day}T12:00:00+01:00`;
    const [plan] = all("CarePlan", [entry("exercise-plan", PLAN), zero, over], { made });
    expect(plan!.status).toBe("active");
    for (const { detail } of plan!.activity!) {
      expect(detail!.status).toBe(status);
      const why =
        "Paused by MS. A setback began on Friday 20 November 2026. The plan waits, to go on later.";
      expect(detail!.statusReason?.text).toBe(status === "on-hold" ? why : undefined);
    }
  });

  it("follows another, and only the one in force goes on or waits", () => {
    const plans = ["2026-11-01", "2026-11-15", "2026-12-01"].map((starts) =>
      entry("exercise-plan", { ...PLAN, starts }),
    );
    const made = all("CarePlan", [...plans, zero], { made: AT });
    expect(made.map(({ status, period }) => [status, period!.end])).toEqual([
      ["completed", "2026-11-14"],
      ["active", "2026-11-30"],
      ["active", undefined],
    ]);
    expect(made.map(({ activity }) => activity![0]!.detail!.status)).toEqual([
      "unknown",
      "on-hold",
      "not-started",
    ]);
    expect(made.map(({ replaces = [] }) => replaces.length)).toEqual([0, 1, 1]);
  });
});

describe("foreign codes", () => {
  const entries = [
    entry("goal", { goal: GOAL, words: "Walk", steps: STEPS }),
    entry("goal-rating", { goal: GOAL, day: DAY, level: 0 }),
    entry("exercise-plan", PLAN),
    entry("check-in", { day: DAY, pain: 3 }),
    entry("session", { day: DAY, size: "off", items: [{ item: "nap", done: "all" }], minutes: 5 }),
    entry("checklist-answer", { checklist: "symptoms", item: "fatigue", ticked: true }),
  ];
  const isForeign = (system: unknown) => /loinc|snomed/.test(String(system));

  function systems(part: unknown): string[] {
    if (!(part instanceof Object)) return [];
    const own = "system" in part ? [String(part.system)] : [];
    return [...own, ...Object.values(part).flatMap(systems)];
  }

  /** Without foreign codes, and without what held nothing else. */
  function stripped(part: any): any {
    if (!(part instanceof Object)) return part;
    if (isForeign(part.system)) return undefined;
    if (Array.isArray(part)) {
      const left = part.map(stripped).filter((each) => each !== undefined);
      return left.length ? left : undefined;
    }
    const fields = Object.entries(part).map(([name, value]) => [name, stripped(value)]);
    const left = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    return Object.keys(left).join() === "url" ? undefined : left;
  }

  it("can be left out, and all the rest is as it was", () => {
    const { identifier: _, ...without } = bundle(entries);
    for (const system of systems(without)) {
      expect(system).toMatch(/^(urn:climbing-back:|http:\/\/terminology\.hl7\.org\/CodeSystem\/)/);
    }
    const { identifier: __, ...coded } = bundle(entries, { codes });
    expect(stripped(coded)).toEqual(without);
  });

  it("are all of use, and each says where it was seen", () => {
    const text = JSON.stringify(
      [-2, -1, 0, 1, 2].map((level) =>
        bundle([...entries, entry("goal-rating", { goal: GOAL, day: DAY, level })], { codes }),
      ),
    );
    for (const { system, code, seen } of Object.values(codes.codes)) {
      expect(text).toContain(JSON.stringify({ system, code }).slice(0, -1));
      expect(seen).not.toBe("");
    }
    expect(text).not.toContain('"seen"');
    expect(codes.notices.join()).toContain("Regenstrief");
  });

  // "2 or more"; known in one country alone; an answer; two seen with wrong words; one not seen.
  it.each(["LA6113-0", "811791000000103", "LA25253-8", "221360009", "26544005", "LA34482"])(
    "do without %s",
    (code) => {
      expect(JSON.stringify(codes)).not.toContain(code);
    },
  );
});

describe("a check that bites", () => {
  const good = () =>
    bundle([entry("exercise-plan", PLAN), entry("goal", { goal: GOAL, words: "Walk" })]) as any;
  const planIn = (made: any) => made.entry.find((each: any) => each.resource.resourceType === "CarePlan").resource;

  it.each<[string, (made: any) => void]>([
    ["a status that there is not", (made) => (planIn(made).activity[0].detail.status = "paused")],
    ["something missing", (made) => delete planIn(made).subject],
    ["a field that there is not", (made) => (planIn(made).colour = "good")],
    ["a resource that has no place", (made) => (planIn(made).resourceType = "Condition")],
    ["words of nothing but blanks", (made) => (planIn(made).title = "\u00a0")],
    ["an address twice", (made) => (made.entry[1].fullUrl = made.entry[0].fullUrl)],
    ["an address of nothing", (made) => (planIn(made).subject.reference = "Patient/none")],
    ["something that nothing leads to", (made) => (made.entry[0].resource.section.pop())],
    ["a document of no day", (made) => delete made.timestamp],
    ["a document without an id", (made) => delete made.identifier],
    ["a document that does not say what it is", (made) => made.entry.reverse()],
    ["an empty list", (made) => (planIn(made).note = [])],
    ["a hidden sign", (made) => (planIn(made).title = "a\u0007b")],
    [
      "markup in a text",
      (made) => (planIn(made).text.div = planIn(made).text.div.replace("Bridge", "<b>")),
    ],
    ["an open tag", (made) => (planIn(made).text.div = planIn(made).text.div.replace("</li>", ""))],
    ["no text", (made) => delete planIn(made).text],
    ["an answer to no question", (made) => (made.entry.find((each: any) => each.resource.item).resource.item = [])],
  ])("finds %s", (_what, harm) => {
    const made = good();
    harm(made);
    expect(flawsIn(made)).not.toEqual([]);
  });
});
