import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { writeBackup } from "../../climbing_back/diary/format/write-backup";
import { LOGS } from "../diary/logs";
import { READS } from "../diary/reads";

/*
 * How long everything that a page works out of a log takes: milliseconds, as JSON.
 * Each log is left in a file, so that Python measures the same ones (`log.py`).
 */

const [name = "", length = "", file = ""] = argv.slice(2);
const log = LOGS[name]!(Number(length));
writeFileSync(file, writeBackup(log));

const times = Object.entries(READS).map(([what, read]) => {
  // Read anew, for a log that is known says at once what was worked out of it.
  const fresh = [...log];
  const start = performance.now();
  read(fresh);
  return [what, performance.now() - start];
});
console.log(JSON.stringify(Object.fromEntries(times)));
