import type { DataOf } from "./diary.gen";
import type { Entry } from "./entry";
import { RENAMED } from "./renamed.gen";

/** What ids of former days are called now, by kind and id. */
export type Renamed = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** By type of entry, the one field that names something of the course. It is called like the kind of its ids. */
const FIELDS: Readonly<Record<string, string>> = {
  "if-then-plan": "barrier",
  reflection: "prompt",
  country: "country",
  "chapter-read": "chapter",
};

/** What an id of this kind is called now. */
export function nameNow(kind: string, id: string, renamed: Renamed = RENAMED): string {
  return own(own(renamed, kind) ?? {}, id) ?? id;
}

/**
 * Entries with the names of today for what they name of the course. The diary keeps them as they were
 * written. Views read them through this, so an answer on an old id counts for the new one.
 */
export function asNamedNow(log: readonly Entry[], renamed: Renamed = RENAMED): readonly Entry[] {
  if (!Object.keys(renamed).length) return log;
  return log.map((entry) => ({ ...entry, data: { ...entry.data, ...newNames(entry, renamed) } }));
}

function newNames({ type, data }: Entry, renamed: Renamed): object {
  const now = (kind: string, id: string) => nameNow(kind, id, renamed);
  /** A checklist or quick check and what is inside it, as they are called now. */
  const inside = (of: string, kind: string, home: string, id: string) => {
    const known = own(own(renamed, kind) ?? {}, `${home}.${id}`) ?? `${now(of, home)}.${id}`;
    const [newHome, newId] = known.split(".");
    return [newHome, newId] as const;
  };
  switch (type) {
    case "checklist-answer": {
      const answer = data as DataOf["checklist-answer"];
      const [checklist, item] = inside("checklist", "item", answer.checklist, answer.item);
      return { checklist, item };
    }
    case "quick-check-answer": {
      const answer = data as DataOf["quick-check-answer"];
      const [check, question] = inside("quick-check", "question", answer.check, answer.question);
      if (answer.choice === undefined) return { check, question };
      const [, choice] = inside("quick-check", "choice", answer.check, answer.choice);
      return { check, question, choice };
    }
    case "goal": {
      const { problem } = data as DataOf["goal"];
      // The problems are the items of one checklist.
      return problem === undefined ? {} : { problem: inside("checklist", "item", "symptoms", problem)[1] };
    }
    case "exercise-plan":
      return {
        items: (data as DataOf["exercise-plan"]).items.map((item) =>
          item.exercise === undefined ? item : { ...item, exercise: now("exercise", item.exercise) },
        ),
      };
    default: {
      const field = own(FIELDS, type);
      const id = field && own(data as Readonly<Record<string, string>>, field);
      return field && id ? { [field]: now(field, id) } : {};
    }
  }
}

/** What is under a name that may be anything, such as "constructor". */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
