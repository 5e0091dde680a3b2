import { localMoment } from "./clock";
import { today } from "./days";
import type { Entry } from "./entries";

/** The file: a record as `diary.schema.json` describes it, one entry a line. */
export const FORMAT = "climbing-back-record";
export const VERSION = 1;

export function nameOfBackup(): string {
  return `climbing-back-diary-${today()}.json`;
}

/** `about`: fields of the file itself, to stand beside its entries. */
export function writeBackup(log: readonly Entry[], about: object = {}): string {
  const saved = localMoment(new Date());
  const head = JSON.stringify({ format: FORMAT, version: VERSION, saved, ...about });
  const lines = log.map((entry) => JSON.stringify(entry));
  return `${head.slice(0, -1)},"entries":[\n${lines.join(",\n")}\n]}\n`;
}
