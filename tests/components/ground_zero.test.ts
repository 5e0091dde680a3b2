import { describe, expect, it } from "vitest";
import type { Said } from "../../climbing_back/components/element/element";
import {
  justEnded,
  openSetbacks,
  saidOfEnd,
  saidOfGoesOn,
  saidOfOver,
  saidOfSince,
} from "../../climbing_back/components/ground_zero/said";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { setbacks } from "../../climbing_back/diary/views/setbacks";

const TODAY = "2026-11-22";
let made = 0;

function entryOf([type, data, replaces]: Said, day = TODAY): Entry {
  const id = `01a20260-5f40-7000-8000-${String(++made).padStart(12, "0")}`;
  return { id, type, at: `${day}T09:00:00+01:00`, data, ...(replaces && { replaces }) };
}

function after(log: readonly Entry[], said: readonly Said[], day = TODAY): Entry[] {
  return [...log, ...said.map((each) => entryOf(each, day))];
}

const zero = (since: string) => entryOf(["ground-zero", { since }], since);

describe("ground zero", () => {
  it("began on another day, and its steps stay with it", () => {
    const begun = zero("2026-11-20");
    const step = entryOf(["restart-step", { setback: begun.id, day: "2026-11-21", rung: "Sit up" }]);
    const log = after([begun, step], saidOfSince([begun, step], openSetbacks([begun, step], TODAY), "2026-11-18"));
    expect(openSetbacks(log, TODAY)).toMatchObject([{ since: "2026-11-18", days: 5, rung: "Sit up" }]);
  });

  it("of two devices ends as one, each with its own rung", () => {
    const [here, there] = [zero("2026-11-14"), zero("2026-11-15")];
    const step = entryOf(["restart-step", { setback: there.id, day: "2026-11-20", rung: "Chair" }]);
    const log = [here, there, step];
    const open = openSetbacks(log, TODAY);
    const over = after(log, saidOfOver(open, TODAY));
    expect(openSetbacks(over, TODAY)).toEqual([]);
    expect(justEnded(over, TODAY).map(({ days, rung }) => [days, rung])).toEqual([
      [8, null],
      [7, "Chair"],
    ]);
  });

  it("says more of its end, also of one that was edited", () => {
    const begun = zero("2026-11-14");
    const edited = after([begun], saidOfSince([begun], openSetbacks([begun], TODAY), "2026-11-13"));
    const over = after(edited, [["ground-zero-over", { setback: begun.id, day: TODAY }]]);
    const told = after(over, saidOfEnd(over, justEnded(over, TODAY), { helped: "rest, time" }));
    const more = after(told, saidOfEnd(told, justEnded(told, TODAY), { day: "2026-11-20" }));
    expect(setbacks(more, TODAY)).toMatchObject([{ until: "2026-11-20", days: 7, helped: "rest, time" }]);
  });

  it("goes on when it is not over after all", () => {
    const begun = zero("2026-11-14");
    const over = after([begun], saidOfOver(openSetbacks([begun], TODAY), TODAY));
    const told = after(over, saidOfEnd(over, justEnded(over, TODAY), { helped: "rest" }));
    const on = after(told, saidOfGoesOn(told, justEnded(told, TODAY)));
    expect(openSetbacks(on, TODAY)).toHaveLength(1);
    expect(justEnded(on, TODAY)).toEqual([]);
  });

  it("that ended on another day is not the one that just ended", () => {
    const begun = zero("2026-10-01");
    const over = after([begun], saidOfOver(openSetbacks([begun], "2026-10-09"), "2026-10-09"), "2026-10-09");
    expect(justEnded(over, TODAY)).toEqual([]);
  });
});
