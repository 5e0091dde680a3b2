import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // By itself it leaves one core alone, which is half of a small machine.
    maxWorkers: "100%",
    setupFiles: "tests/seed.ts",
    // How long a test takes on a busy machine is not what is tested.
    testTimeout: 120_000,
  },
});
