import * as fc from "fast-check";
import { env } from "node:process";

// Each random test makes the same things every time, and new ones where FUZZ asks for many. What
// fails says its seed and the smallest example. The same again: SEED=… FUZZ=… npx vitest run …
const { FUZZ, SEED } = env;
const fresh = FUZZ ? Math.floor(Math.random() * 2 ** 31) : 1;

fc.configureGlobal({ seed: Number(SEED ?? fresh) });
