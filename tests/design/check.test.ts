import { expect, test } from "vitest";
import { faultsOf } from "../../climbing_back/design/check.mjs";

const PART = "climbing_back/design/parts/card.css";
const GOALS = "climbing_back/components/goals/style.css";
const PAGE = "climbing_back/sphinx_ext/page/page.css";
const NAMES = {
  "climbing_back/design/tokens.css":
    ":root { --cb-ink: #000; --cb-card: #fff; --cb-room-1: 4px; --cb-thin: 1px; --cb-type-small: 0.9em; }",
};
const CARD = ".cb-card { color: var(--cb-ink); }";

test.each([
  ["a class with two homes", { [PART]: CARD, [PAGE]: CARD }, /\.cb-card has a home in .*page\.css, too|in .*card\.css, too/],
  ["a room that reaches out", { [GOALS]: ".cb-card p { margin: 0; }" }, /reaches beyond this room. Begin it with cb-goals/],
  [
    "a room that dresses a part anew",
    { [PART]: CARD, [GOALS]: "cb-goals { & .cb-card { background: var(--cb-card); } }" },
    /\.cb-card belongs to .*card\.css: a room may place it, not change its background/,
  ],
  ["a bare length", { [PAGE]: ".cb-top { padding: 0 1.3rem; }" }, /padding: 1\.3rem is a bare length/],
  ["a bare length in a calculation", { [PAGE]: ".cb-top { margin: calc(0.1rem - var(--cb-thin)); }" }, /margin: 0\.1rem/],
  ["a name without a value", { [PAGE]: ".cb-top { color: var(--cb-inc); }" }, /page\.css: --cb-inc has no value/],
  ["a measure that nobody takes", { "climbing_back/design/measures.css": ":root { --cb-room-9: 9px; }" }, /nobody takes --cb-room-9/],
  ["a target of no name", { [PAGE]: ".cb-top { min-block-size: 47px; }" }, /min-block-size: 47px/],
])("%s is a fault", (_, sheets, fault) => {
  const [first, ...others] = faultsOf({ ...NAMES, ...sheets });
  expect(first).toMatch(/^climbing_back\/.*\.css(:1)?: /);
  expect(first).toMatch(fault);
  expect(others.every((each) => fault.test(each))).toBe(true);
});

test.each([
  ["a part in one home", { [PART]: CARD }],
  ["a room that places a part", { [PART]: CARD, [GOALS]: "cb-goals.cb { & .cb-card { margin: var(--cb-room-1); } }" }],
  ["a room that takes a part's dress off", { [PART]: CARD, [GOALS]: "cb-goals { & .cb-card { border: 0; } }" }],
  ["a page that places a part", { [PART]: CARD, [PAGE]: "body:has(#one) .cb-card { font-size: var(--cb-type-small); }" }],
  ["a width of one's own", { [PAGE]: ".cb-top { max-inline-size: 46rem; }" }],
  ["a room around its print", { [GOALS]: ":root[data-print='goals'] body :not(cb-goals) { display: none; }" }],
])("%s is none", (_, sheets) => {
  expect(faultsOf({ ...NAMES, ...sheets })).toEqual([]);
});
