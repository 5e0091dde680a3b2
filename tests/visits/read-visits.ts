import { stdin } from "node:process";
import { createInterface } from "node:readline";
import { onOneSheet } from "../../climbing_back/components/visit_page/one-sheet";
import { spanInWords, visitInWords } from "../../climbing_back/components/visit_page/words";
import { fieldsOf, readBackup } from "../../climbing_back/diary/format/backup";
import { BackupError, textOf } from "../../climbing_back/diary/format/backup-file";
import { byId } from "../../climbing_back/diary/format/entries";
import { coverIn } from "../../climbing_back/sharing/visit/cover";
import { isBlank, lastWeeksOf, visitOf } from "../../climbing_back/sharing/visit/visit";

/*
 * Reads files as the page for clinicians does, for `test_same_pages.py`: each line is a file in base 64, and
 * the answer is a line of JSON. The first line is the words for ids.
 */

let names: ReadonlyMap<string, string> | undefined;

async function answer(line: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(line), (sign) => sign.charCodeAt(0));
  const text = await textOf(new Blob([bytes]));
  if (!names) {
    names = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
    return {};
  }
  const { entries, cutOff, leftOut, garbled } = readBackup(text);
  const log = [...entries].sort(byId);
  const cover = coverIn(fieldsOf(text));
  const visit = visitOf(log, cover ?? lastWeeksOf(log));
  const told = visitInWords(visit, names);
  const sections = told.map(({ part, title, scale = "", lines, table }) => [
    part,
    title,
    scale,
    lines.map(({ title, words }) => [title, words]),
    table ? [table.head, ...table.rows] : [],
  ]);
  const { isClose, left } = onOneSheet(told);
  if (isBlank(visit) !== (sections.length === 0)) throw new Error("A page with nothing on it has parts.");
  return { span: spanInWords(visit), isWhole: !cover, cutOff, leftOut, garbled, sections, isClose, left: Object.fromEntries(left) };
}

for await (const line of createInterface({ input: stdin })) {
  const found = await answer(line).catch((error: Error) =>
    error instanceof BackupError ? { why: error.why } : { fault: error.stack },
  );
  console.log(JSON.stringify(found));
}
