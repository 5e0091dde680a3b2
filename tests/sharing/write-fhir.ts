import { readFileSync } from "node:fs";
import { pageOf } from "../../climbing_back/components/visit_page/for-a-system";
import { fhirBundle } from "../../climbing_back/sharing/fhir";
import codes from "../../climbing_back/sharing/fhir/codes.json";
import { PARTS } from "../../climbing_back/sharing/visit/cover";

// Makes documents for `test_fhir.py`: of each diary, with all answers, with the codes of others, and with both.

const { logs, words } = JSON.parse(readFileSync("/dev/stdin", "utf8"));
const made = "2026-12-01T09:00:00+01:00";
const choice = { from: "2025-12-02", to: "2026-12-01", parts: PARTS };
const names: ReadonlyMap<string, string> = new Map(Object.entries(words.names));
const pages = logs.map((log: never) => pageOf(log, choice, names));
const all = [{ made, hasAnswers: true }, { made, codes }, { made, codes, hasAnswers: true }].map((wanted) =>
  logs.map((log: never, n: number) => fhirBundle(log, pages[n], words, wanted)),
);
console.log(JSON.stringify({ all, files: pages.map(({ file }: { file: string }) => file) }));
