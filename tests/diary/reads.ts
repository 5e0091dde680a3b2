import { saidOfRemoval } from "../../climbing_back/components/element/said";
import { justEnded, saidOfGoesOn } from "../../climbing_back/components/ground_zero/said";
import { lookBack } from "../../climbing_back/components/progress/look";
import { TABLES } from "../../climbing_back/components/spreadsheet/tables";
import { saidOfColour, saidOfDone, saidOfNothing } from "../../climbing_back/components/today/said";
import { pageOf } from "../../climbing_back/components/visit_page/for-a-system";
import { compare, readBackup } from "../../climbing_back/diary/format/backup";
import { inEffect, merged, type Entry } from "../../climbing_back/diary/format/entries";
import { writeBackup } from "../../climbing_back/diary/format/write-backup";
import { activities } from "../../climbing_back/diary/views/activities";
import { answersOf } from "../../climbing_back/diary/views/answers";
import { planOn } from "../../climbing_back/diary/views/plan";
import { reserves } from "../../climbing_back/diary/views/reserves";
import { unsaved } from "../../climbing_back/diary/views/unsaved";
import { acceptedByName, inPassing, readOf } from "../../climbing_back/sharing/assignment/accepted";
import { fhirBundle } from "../../climbing_back/sharing/fhir";
import { PARTS } from "../../climbing_back/sharing/visit/cover";
import { visitOf } from "../../climbing_back/sharing/visit/visit";
import { visitEntries } from "../../climbing_back/sharing/visit/visit-entries";

const DAY = "2025-06-01";
const CHOICE = { from: "2024-06-02", to: DAY, parts: PARTS };
const NO_WORDS = { names: {}, checklists: {} };
const half = (log: readonly Entry[]) => log.filter((_, n) => n % 2);

/** All that a page works out of a log. */
export const READS: Record<string, (log: readonly Entry[]) => unknown> = {
  "in effect": inEffect,
  "answers of a checklist": (log) => answersOf(log, "symptoms"),
  "the plan of a day": (log) => planOn(log, DAY),
  "look back": (log) => lookBack(log, DAY),
  activities,
  reserves: (log) => reserves(log, DAY),
  unsaved,
  "what was assigned": (log) => [acceptedByName(log), inPassing(log), readOf(log)],
  "a visit": (log) => visitOf(log, CHOICE),
  "the file of a visit": (log) => visitEntries(log, CHOICE),
  FHIR: (log) => fhirBundle(visitEntries(log, CHOICE), pageOf(log, CHOICE, new Map()), NO_WORDS, { made: `${DAY}T09:00:00+01:00` }),
  "tables for a spreadsheet": (log) => Object.values(TABLES).map((table) => table(log, () => undefined)),
  "what a press of Today says": (log) => [
    saidOfColour(log, DAY, "off"),
    saidOfDone(log, DAY, "good", "item-1", "all"),
    saidOfNothing(log, DAY, undefined),
  ],
  "removing all": (log) => saidOfRemoval(log, inEffect(log)),
  "a setback that goes on": (log) => saidOfGoesOn(log, justEnded(log, "2026-03-03")),
  merging: (log) => merged(half(log), log),
  "writing and reading a file": (log) => compare(half(log), readBackup(writeBackup(log))),
};
