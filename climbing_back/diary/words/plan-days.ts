import { counted, t } from "../../language/t";
import type { PlanDayCounts } from "../views/plan-days";
import { listed } from "./phrases";

/**
 * "on 9 of 11 planned days", for all of the day's version; nothing before there is one such day.
 *
 * Days of which nothing is written are not counted. Where there are some, the words say so.
 */
export function onPlannedDays({ all, planned, unknown }: PlanDayCounts): string {
  if (!all) return "";
  if (all < planned) {
    return unknown
      ? t("on {all} of the {planned} planned days in the diary", { all, planned })
      : t("on {all} of {planned} planned days", { all, planned });
  }
  return unknown
    ? counted(all, "on the {count} planned day in the diary", "on all {count} planned days in the diary")
    : counted(all, "on {count} planned day", "on all {count} planned days");
}

/** "9 days of ground zero and 1 reserve day"; nothing when none waited. */
export function waitedInWords({ "ground zero": zero, reserve }: PlanDayCounts): string {
  return listed([
    ...(zero ? [counted(zero, "{count} day of ground zero", "{count} days of ground zero")] : []),
    ...(reserve ? [counted(reserve, "{count} reserve day", "{count} reserve days")] : []),
  ]);
}
