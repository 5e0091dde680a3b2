import { describe, expect, it } from "vitest";
import { LONGEST_STEP, MOST_STEPS, readCopied } from "../../climbing_back/components/planner/copied";

/** Made up, each as a program of its own writes it. */
const SAMPLES: readonly (readonly [title: string, text: string, name: string, steps: readonly string[], dose: object])[] = [
  [
    "a numbered list",
    "Towel slide\n\n1. Sit tall.\n2. Slide the towel forward.\n3. 3 x 10\n",
    "Towel slide",
    ["Sit tall.", "Slide the towel forward.", "3 x 10"],
    { sets: 3, reps: 10 },
  ],
  [
    "Word's bullets, with tabs",
    "Shelf reach:\r\n\uf0b7\tStand at the shelf.\r\n•\tReach up and hold 20 s.\r\no\tThe other arm, too.\r\n",
    "Shelf reach",
    ["Stand at the shelf.", "Reach up and hold 20 s.", "The other arm, too."],
    { hold: 20 },
  ],
  [
    "a row of a table",
    "Heel taps\t3 sets of 10\tHold: 5 seconds\tHold on to the sink.",
    "Heel taps",
    ["3 sets of 10", "Hold: 5 seconds", "Hold on to the sink."],
    { sets: 3, reps: 10, hold: 5 },
  ],
  [
    "a printout with fields",
    "  Ball squeeze\n Sets: 2\n Reps: 8\n Hold: 5 secs\n - Sit.\n - Squeeze the ball. ",
    "Ball squeeze",
    ["Sets: 2", "Reps: 8", "Hold: 5 secs", "Sit.", "Squeeze the ball."],
    { sets: 2, reps: 8, hold: 5 },
  ],
  ["one line", "Stair step 10 times", "Stair step 10 times", [], { reps: 10 }],
  ["times first, then rounds", "Curl\n10 reps x 3 sets", "Curl", ["10 reps x 3 sets"], { sets: 3, reps: 10 }],
  ["rounds that are held", "Plank\n3 × 30 sec", "Plank", ["3 × 30 sec"], { sets: 3, hold: 30 }],
  ["a hold with a hyphen", "Wall lean\n20-second hold, repeat 4 times", "Wall lean", ["20-second hold, repeat 4 times"], { hold: 20, reps: 4 }],
  ["minutes", "Hall walk\nWalk for 5 minutes", "Hall walk", ["Walk for 5 minutes"], { minutes: 5 }],
  ["the lower end of a range", "Nod\n8–10 repetitions", "Nod", ["8–10 repetitions"], { reps: 8 }],
  ["how often is no amount", "Nod\n3 x per day, 2 times a week, twice daily, 3x/week", "Nod", ["3 x per day, 2 times a week, twice daily, 3x/week"], {}],
  ["nor is a weight, a length, an age or a date", "Lift\nUse 2 kg. Step 30 cm wide. From 12.03.2026, for 6 weeks.", "Lift", ["Use 2 kg. Step 30 cm wide. From 12.03.2026, for 6 weeks."], {}],
  ["nor what nobody would do", "Lift\n900 x 10\n0 reps", "Lift", ["900 x 10", "0 reps"], {}],
  ["boxes, letters and named steps", "Reach\n☐ Sit\n[x] Lean\na) Reach\nStep 4: Back", "Reach", ["Sit", "Lean", "Reach", "Back"], {}],
  ["no bullets, however alike", "Reach\nE.g. with a cup\n1.5 steps", "Reach", ["E.g. with a cup", "1.5 steps"], {}],
  ["what cannot be seen", "\u200bReach\u00a0up\u2028\u202eLean", "Reach up", ["Lean"], {}],
  ["markup is text", "<b>Reach</b>\n<script>x</script>", "<b>Reach</b>", ["<script>x</script>"], {}],
  ["what is said first counts", "Reach\n2 x 5\nLater 3 x 10", "Reach", ["2 x 5", "Later 3 x 10"], { sets: 2, reps: 5 }],
  ["nothing", " \n\t\n ", "", [], {}],
];

describe("an exercise that was copied from elsewhere", () => {
  it.each(SAMPLES)("is read: %s", (_, text, name, steps, dose) => {
    const read = readCopied(text);
    expect({ name: read.name, steps: read.steps, dose: read.dose }).toEqual({ name, steps, dose });
    expect(read.leftOut).toBe(0);
  });

  it("tells which lines say an amount and nothing else", () => {
    const { onlyAmounts } = readCopied("Reach\nSets: 2\n3 x 10 each side\nRepeat 4 times\nReach up and hold 20 s.\nSit.");
    expect(onlyAmounts).toEqual(["Sets: 2", "3 x 10 each side", "Repeat 4 times"]);
  });

  it("is cut where sentences end, and nothing of it is lost", () => {
    const sentence = "Lean on the sink with both of your hands.";
    const long = Array.from({ length: 9 }, () => sentence).join(" ");
    const { name, steps } = readCopied(`Sink\n${long}\n${"x".repeat(500)}`);
    expect(name).toBe("Sink");
    expect(steps.every((step) => step.length <= LONGEST_STEP)).toBe(true);
    expect(steps[0]?.endsWith("hands.")).toBe(true);
    expect(steps.join(" ").replaceAll(" ", "")).toBe(`${long}${"x".repeat(500)}`.replaceAll(" ", ""));
    expect(readCopied(long).name.length).toBeLessThanOrEqual(140);
  });

  it("says how many lines have no room", () => {
    const { steps, leftOut } = readCopied(["Reach", ...Array.from({ length: MOST_STEPS + 3 }, (_, n) => `Lean ${n}`)].join("\n"));
    expect(steps).toHaveLength(MOST_STEPS);
    expect(leftOut).toBe(3);
  });

  it("is read in no time, whatever it is", () => {
    for (const piece of ["3 x ", "hold ", "1.", "(", "sets ", "9 - "]) expect(readCopied(piece.repeat(5000)).name.length).toBeLessThanOrEqual(140);
  });
});
