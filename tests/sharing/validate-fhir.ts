import type { Bundle } from "fhir/r4";
import { readFileSync } from "node:fs";
import { flawsIn } from "./fhir-checks";

// What is wrong with each document, for `test_fhir.py`.
const bundles = JSON.parse(readFileSync("/dev/stdin", "utf8")) as Bundle[];
console.log(JSON.stringify(bundles.map(flawsIn)));
