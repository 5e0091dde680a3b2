import { appendFileSync, mkdirSync } from "node:fs";
import { pid } from "node:process";

const NOTES = "_build/faults";

/** A fault that was simulated: see `faults.py`, which makes the page. */
interface Fault {
  fault: string;
  how: string;
  where: string;
  said: number;
  lost: number;
}

/** Write down a simulated fault, before the test asserts that nothing was lost. */
export function note(fault: Fault): void {
  mkdirSync(NOTES, { recursive: true });
  appendFileSync(`${NOTES}/${pid}.jsonl`, `${JSON.stringify(fault)}\n`);
}
