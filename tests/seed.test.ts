import * as fc from "fast-check";
import { expect, it } from "vitest";

it("says with its seed and the smallest example what a random test found, the same each time", () => {
  const small = () => fc.assert(fc.property(fc.nat(), (n) => n < 1000));
  const said = () => {
    try {
      return small();
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(said()).toContain(`seed: ${fc.readConfigureGlobal().seed}, `);
  expect(said()).toContain("Counterexample: [1000]");
  expect(said()).toBe(said());
});
