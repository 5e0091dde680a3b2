import { describe, expect, it, vi } from "vitest";
import type { Entry } from "../../climbing_back/diary/format/entries";
import { isChanged } from "../../climbing_back/sharing/assignment/accepted";
import { assignments, planWith } from "../../climbing_back/sharing/assignment/assigned";
import { type Assignment, nameOfAssignment, readAssignment } from "../../climbing_back/sharing/assignment/assignment";

vi.mock("../../climbing_back/diary/format/renamed.gen", async () => ({
  RENAMED: (await import("../diary/renamed.json")).default.renamed,
}));

const OLD: Assignment = {
  issued: "2026-11-01",
  title: "Two weeks",
  chapters: ["goals", "your-goals", "loosen"],
  checklists: [{ checklist: "triggers", often: "weekly" }],
  exercises: [
    { exercise: "bridge", days: ["mon"], sizes: { good: { reps: 8 } } },
    { words: "Reach", days: ["mon"], sizes: { good: { reps: 4 } } },
  ],
};
const accepted = (content: object): Entry => ({
  id: "019abc00-0000-7000-8000-000000000000",
  type: "assignment-accepted",
  at: "2026-11-02T09:30:00+01:00",
  data: { assignment: "a-00000001", version: 1, content },
});

describe("an assignment from a former day", () => {
  const { assignment, leftOut } = readAssignment(OLD);

  it("names what it is about as it is called now", () => {
    expect(leftOut).toBe(0);
    expect(assignment.chapters).toEqual(["your-goals", "loosen"]);
    expect(assignment.checklists).toEqual([{ checklist: "what-set-it-off", often: "weekly" }]);
    expect(assignment.exercises?.map(({ exercise }) => exercise)).toEqual(["hip-lift", undefined]);
  });

  it("has them in its weeks under the same names", () => {
    const weeks = [{ chapters: ["goals"], checklists: ["triggers"], exercises: [1] }];
    const now = [{ chapters: ["your-goals"], checklists: ["what-set-it-off"], exercises: [1] }];
    expect(readAssignment({ ...OLD, weeks }).assignment.weeks).toEqual(now);
  });

  it("is called what it was called, so that its next version is known", () => {
    expect(nameOfAssignment(assignment)).toBe(nameOfAssignment(OLD));
    expect(readAssignment({ ...OLD, chapters: ["loosen"], checklists: [], exercises: [] }).assignment.name).toBe(undefined);
  });

  it("comes into the plan, and is not called changed", () => {
    const log = [accepted(OLD)];
    const [kept] = assignments(log);
    const plan = planWith(log, kept!.now.assignment, "2026-11-02", (id) => id === "hip-lift");
    expect(plan.items.map(({ exercise, words }) => exercise ?? words)).toEqual(["hip-lift", "Reach"]);
    const item = { ...plan.items[0]!, assignment: "a-00000001" };
    expect(isChanged(log, item)).toBe(false);
    expect(isChanged(log, { ...item, sizes: { good: { reps: 9 } } })).toBe(true);
  });
});
