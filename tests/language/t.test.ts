import { describe, expect, it } from "vitest";
import { counted, t } from "../../climbing_back/language/t";

describe("marked words", () => {
  it("are what stands in the source", () => {
    expect(t("Kept.")).toBe("Kept.");
  });

  it("take what is put in as text, braces and all, and numbers as people write them", () => {
    expect(t("Kept on {day} by {who}.", { day: "{who}", who: "$&" })).toBe("Kept on {who} by $&.");
    expect(t("{count} left", { count: 12345 })).toBe("12,345 left");
  });

  it("count one and many", () => {
    const days = (count: number) => counted(count, "{count} day", "{count} days");
    expect([days(0), days(1), days(2), days(2000)]).toEqual(["0 days", "1 day", "2 days", "2,000 days"]);
    expect(counted(1, "{count} answer, {none} with none.", "{count} answers.", { none: 0 })).toBe("1 answer, 0 with none.");
  });

  it("do not compile without what they need", () => {
    // @ts-expect-error The day is missing.
    expect(t("Kept on {day}.")).toBe("Kept on {day}.");
    // @ts-expect-error So is its name.
    expect(t("Kept on {day}.", { when: "Monday" })).toBe("Kept on .");
  });
});
