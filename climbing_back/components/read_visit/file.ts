import { fieldsOf, readBackup, type Reading } from "../../diary/format/backup";
import { BackupError, textOf } from "../../diary/format/backup-file";
import { byId } from "../../diary/format/entries";
import { countOf } from "../../diary/words/phrases";
import { t } from "../../language/t";
import { coverIn } from "../../sharing/visit/cover";
import { outOfFhir } from "../../sharing/visit/in-fhir";
import type { Visit } from "../../sharing/visit/lines";
import { isBlank, lastWeeksOf, visitOf } from "../../sharing/visit/visit";

const HELP = t("Choose the file called climbing-back-visit.json. If this is the one, load this page anew and try again.");
const BLANK = t("There is nothing to show in this file. Ask your patient for a new one.");
export const WHOLE = t("This file is a whole diary and not a visit page. Here are its last 4 weeks.");

/** What a learner's file says. */
export interface Read {
  readonly visit: Visit;
  /** Whether it is a whole diary, of which the last weeks are shown. */
  readonly isWhole: boolean;
  /** What of it cannot be read, in words; nothing when all is well. */
  readonly trouble: string;
}

/** Read a file. Where there is nothing to show, the result is one sentence that says why and what to do. */
export async function readVisit(file: File): Promise<Read | string> {
  try {
    const text = outOfFhir(await textOf(file));
    const reading = readBackup(text);
    const log = [...reading.entries].sort(byId);
    const cover = coverIn(fieldsOf(text));
    const visit = visitOf(log, cover ?? lastWeeksOf(log));
    return isBlank(visit) ? BLANK : { visit, isWhole: !cover, trouble: troublesOf(reading) };
  } catch (error) {
    if (error instanceof BackupError) return `${error.why} ${HELP}`;
    console.info("The file could not be read.", error);
    return `${t("This file could not be read.")} ${HELP}`;
  }
}

function troublesOf({ cutOff, leftOut, garbled }: Reading): string {
  const end = cutOff ? t("The end of this file is not there. What could be read is shown here.") : "";
  const more = leftOut ? t("Left out, because it cannot be read: {entries}.", { entries: countOf(leftOut) }) : "";
  const signs = garbled ? t("Some letters in this file are damaged. They show as �.") : "";
  return [end, more, signs].filter(Boolean).join(" ");
}
