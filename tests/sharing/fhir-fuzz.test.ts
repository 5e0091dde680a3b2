import * as fc from "fast-check";
import { env } from "node:process";
import { expect, it } from "vitest";
import { byId, type Entry } from "../../climbing_back/diary/format/entries";
import { validate } from "../../climbing_back/diary/format/fits.gen";
import type { Field, Shape } from "../../climbing_back/diary/format/forms";
import { FORMS } from "../../climbing_back/diary/format/forms.gen";
import { readVisit } from "../../climbing_back/components/read_visit/file";
import { pageOf } from "../../climbing_back/components/visit_page/for-a-system";
import { fhirBundle } from "../../climbing_back/sharing/fhir";
import codes from "../../climbing_back/sharing/fhir/codes.json";
import checkIn from "../diary/examples/valid/check-in.json";
import plan from "../diary/examples/valid/exercise-plan.json";
import rating from "../diary/examples/valid/goal-rating.json";
import goal from "../diary/examples/valid/goal.json";
import { PARTS } from "../../climbing_back/sharing/visit/cover";
import { outOfFhir } from "../../climbing_back/sharing/visit/in-fhir";
import { visitEntries } from "../../climbing_back/sharing/visit/visit-entries";
import { flawsIn } from "./fhir-checks";
import { RESOURCES } from "./fhir-validators";

// Whatever fits the diary makes a bundle that fits FHIR. Many more: FUZZ=100000 npx vitest run …
const COUNT = Number(env["FUZZ"] ?? 250);
const HOURS = 3_600_000;
// What makes each kind of resource. Entries that are made up cannot name these.
const EACH_KIND = [checkIn, plan, goal, rating].map(([first]) => first!.entry as Entry);

// So few that entries speak of each other.
const id = fc.integer({ min: 10, max: 24 }).map((n) => `0190a000-0000-7000-8000-0000000000${n}`);
const named = fc.integer({ min: 10, max: 13 }).map((n) => `0190a000-0000-7000-8000-0000000000${n}`);
const day = fc.integer({ min: 1, max: 29 }).map((n) => `2028-02-${String(n).padStart(2, "0")}`);
const item = fc.constantFrom("symptoms", "goal", "pain", "bridge", "constructor", "walk-2", "off");
const sign = fc.oneof(
  fc.constantFrom("a", " ", "\u00a0", "\u2028", "\ufeff", "\ud83d", "\ude00", "🧗", "\0", "\u0085"),
  fc.constantFrom("\r", "\n", "\t", "\v", "&", "<", ">", '"', "]]>", "<!--", "\uffff", "&amp;"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const words = fc.string({ unit: sign, maxLength: 6 });
const at = fc
  .tuple(day, fc.constantFrom("+00:00", "-00:30", "+14:00", "+14:59", "-14:30", "+05:45"))
  .map(([day, zone]) => `${day}T23:59:59${zone}`);

function value(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.shape) {
    case "words":
      return words;
    case "day":
      return fc.oneof({ weight: 9, arbitrary: day }, fc.constantFrom("2000-01-01", "2099-12-31"));
    case "time":
      return fc.constantFrom("00:00", "09:30", "23:59");
    case "item":
      return item;
    case "entry":
      return named;
    case "yes":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...shape.choices);
    case "choices":
      return fc.subarray(shape.choices, { minLength: 1 });
    case "step":
    case "number":
      return fc.integer({ min: shape.min, max: shape.max ?? 1e6 });
    case "list":
      return fc.array(value(shape.each), { maxLength: 5 });
    case "group":
      return fields(shape.fields);
  }
}

function fields(all: Field[]): fc.Arbitrary<object> {
  const values = Object.fromEntries(all.map((field) => [field.name, value(field)]));
  const requiredKeys = all.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(values, { requiredKeys });
}

const entry = fc.constantFrom(...Object.keys(FORMS)).chain((type) => {
  const known = { id, type: fc.constant(type), at, data: fields(FORMS[type]!.fields) };
  const made = fc.record(
    { replaces: id, ...known },
    { requiredKeys: ["id", "type", "at", "data"] },
  );
  // A goal has five steps or none.
  return made.filter((each) => validate(each)) as unknown as fc.Arbitrary<Entry>;
});
const log = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 15 });
const course = fc.record({
  names: fc.dictionary(
    fc.constantFrom("symptoms", "symptoms.pain", "bridge", "__proto__"),
    words.map((words) => `A name ${words}`),
  ),
  checklists: fc.dictionary(item, fc.uniqueArray(item)),
});

const made = "2028-02-15T09:00:00+01:00";

it.each([
  ["alone", [], ["Composition", "Patient", "DocumentReference"]],
  ["beside one of each kind", EACH_KIND, RESOURCES],
])(
  "makes a bundle of whatever fits the diary, %s",
  (_name, beside, wanted) => {
    fc.assert(
      fc.property(log, course, fc.boolean(), (entries, course, hasAnswers) => {
        const all = [...beside, ...entries];
        const page = pageOf(all, { from: "2028-01-20", to: "2028-02-29", parts: PARTS }, new Map());
        const bundle = fhirBundle(all, page, course, { made, hasAnswers, ...(hasAnswers && { codes }) });
        const types = bundle.entry!.map(({ resource }) => resource!.resourceType);
        const asked = wanted.filter((type) => hasAnswers || !type.startsWith("Questionnaire"));
        expect(types).toEqual(expect.arrayContaining(asked));
        expect(flawsIn(bundle)).toEqual([]);
      }),
      { numRuns: COUNT },
    );
  },
  HOURS,
);

it("is read as the visit file is that it holds, whatever is in the diary", async () => {
  const cover = { from: "2028-01-20", to: "2028-02-29" };
  const property = fc.asyncProperty(log, fc.subarray([...PARTS]), async (entries, parts) => {
    const all = [...EACH_KIND, ...entries].sort(byId);
    const page = pageOf(all, { ...cover, parts }, new Map());
    const { file } = page;
    const bundle = fhirBundle(visitEntries(all, { ...cover, parts }), page, { names: {}, checklists: {} }, { made });
    const [told, same] = [JSON.stringify(bundle), JSON.stringify(bundle, null, 2)].map(outOfFhir);
    expect([told, same]).toEqual([file, file]);
    expect(await readVisit(new File([JSON.stringify(bundle)], "any.json"))).toEqual(await readVisit(new File([file], "any.json")));
  });
  await fc.assert(property, { numRuns: COUNT });
}, HOURS);
