import { applyLooks } from "./looks";

// What must be before the first paint, so that a chosen theme never flashes and nothing jumps, neither on the
// start page, which shows something else once there is a diary. It stands in each page. Some hosts let no script
// run there: so `course.ts` does the same once more, a moment later.
const { classList, dataset } = document.documentElement;
classList.remove("no-js");
try {
  applyLooks();
  if (localStorage.getItem("climbing-back-returning")) dataset["returning"] = "";
} catch {
  // A browser that blocks storage has nothing to apply.
}
