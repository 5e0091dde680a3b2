import type { BundleEntry, QuestionnaireItem, QuestionnaireResponseItem } from "fhir/r4";
import type { DataOf } from "../../diary/format/diary.gen";
import { byId, inEffectOf, type EntryOf } from "../../diary/format/entries";
import { nameOf } from "../../diary/words/entries";
import { t } from "../../language/t";
import { foreign } from "./codes";
import { said, type Sources } from "./naming";
import { limits, questionnaire, questionnaireUrl } from "./questionnaires";
import { moment, plain } from "./text";

type Answer = EntryOf<"checklist-answer">;

/** Each checklist as a questionnaire, and what was last said of its items as one response. */
export function checklists(sources: Sources): BundleEntry[] {
  const found = new Map<string, [Answer, ...Answer[]]>();
  for (const entry of inEffectOf(sources.log, "checklist-answer")) {
    const { checklist } = entry.data;
    const others = found.get(checklist);
    if (others) others.push(entry);
    else found.set(checklist, [entry]);
  }
  return [...found].flatMap(([checklist, answers]) => {
    const title = nameOf(checklist, sources.names);
    const { checklists } = sources;
    const known = Object.hasOwn(checklists, checklist) ? checklists[checklist]! : [];
    // What another version asked comes last.
    const ids = [...new Set([...known, ...answers.map(({ data }) => data.item)])];
    const items = ids.flatMap((item) => questions(checklist, item, sources));
    return [
      questionnaire(asked(checklist), title, items, sources),
      response(checklist, title, answers, sources),
    ];
  });
}

/** A checklist may have the name of a type of entry, and is another questionnaire then. */
function asked(checklist: string): string {
  return `checklist:${checklist}`;
}

function questions(checklist: string, item: string, sources: Sources): QuestionnaireItem[] {
  const name = nameOf(item, sources.names, { checklist });
  return [
    {
      linkId: item,
      text: name,
      type: "boolean",
      code: foreign(sources, `${asked(checklist)}.${item}`),
    },
    {
      linkId: `${item}.rating`,
      text: t("{name}: how much", { name }),
      type: "integer",
      extension: limits(0, 10),
    },
    { linkId: `${item}.note`, text: `${name}: note`, type: "text" },
  ];
}

function response(
  checklist: string,
  title: string,
  answers: [Answer, ...Answer[]],
  { names, patient }: Sources,
): BundleEntry {
  const items = new Map<string, DataOf["checklist-answer"]>();
  // Each part stands as it was last said. What was not said, such as a tick, stays unsaid.
  for (const { data } of answers) items.set(data.item, { ...items.get(data.item), ...data });
  const told = [...items.values()].map((data) => ({
    name: nameOf(data.item, names, { checklist }),
    answers: answersOf(data),
  }));
  const last = [...answers].sort(byId).at(-1)!;
  return said(
    `${checklist} ${answers[0].id}`,
    {
      resourceType: "QuestionnaireResponse",
      questionnaire: questionnaireUrl(asked(checklist)),
      status: "completed",
      subject: patient,
      authored: moment(last.at),
      author: patient,
      source: patient,
      item: told.flatMap(({ name, answers }) =>
        answers.map(({ item }) => ({ ...item, text: name })),
      ),
    },
    title,
    told.map(({ name, answers }) => [name, answers.map(({ words }) => words).join(". ")]),
  );
}

function answersOf({ item, ticked, rating, note = "" }: DataOf["checklist-answer"]) {
  const answers: { item: QuestionnaireResponseItem; words: string }[] = [];
  if (ticked !== undefined) {
    const words = ticked ? t("yes") : t("no");
    answers.push({ item: { linkId: item, answer: [{ valueBoolean: ticked }] }, words });
  }
  if (typeof rating === "number") {
    const words = t("{rating} of 10", { rating });
    answers.push({ item: { linkId: `${item}.rating`, answer: [{ valueInteger: rating }] }, words });
  }
  const words = plain(note);
  if (words) {
    answers.push({ item: { linkId: `${item}.note`, answer: [{ valueString: words }] }, words });
  }
  return answers;
}
