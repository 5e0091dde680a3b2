import { describe, expect, it } from "vitest";
import { planInWords } from "../../climbing_back/components/if_then_plans/words";

describe("a plan in one sentence", () => {
  it("puts the halves of the examples together", () => {
    const plan = { if: "I have had my morning tea", then: "do my plan" };
    expect(planInWords(plan)).toBe("If I have had my morning tea, then I will do my plan.");
  });

  it("does not say twice what the learner said already", () => {
    const plan = { if: " If I'm tired, ", then: "then I will rest.\n" };
    expect(planInWords(plan)).toBe("If I'm tired, then I will rest.");
    expect(planInWords({ if: "it rains", then: "I’ll\nstay  in ..." })).toBe(
      "If it rains, then I will stay in.",
    );
  });

  it("leaves words alone that begin alike", () => {
    const plan = { if: "iffy weather comes", then: "thenceforth rest" };
    expect(planInWords(plan)).toBe("If iffy weather comes, then I will thenceforth rest.");
  });
});
