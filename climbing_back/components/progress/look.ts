import type { Entry } from "../../diary/format/entries";
import { checkIns, type CheckIn } from "../../diary/views/check-ins";
import { consistency, type DayScore } from "../../diary/views/consistency";
import { kept, type Kept } from "../../diary/views/kept";
import { restarts, type Restart } from "../../diary/views/restarts";
import { setbacks, timesInGroundZero, type Setback } from "../../diary/views/setbacks";
import { bandsOf, type Band } from "./bands";
import { isIn, timeOf, type Time } from "./time";

/** All that the page says of one log on one day. */
export interface Look {
  today: string;
  kept: Kept;
  restarts: Restart[];
  setbacks: Setback[];
  bands: Band[];
  scores: DayScore[];
  checkIns: CheckIn[];
}

/** What the pictures are drawn on. To ask the page takes time, so it is asked once for all of them. */
export interface Canvas {
  width: number;
  /** The size of words in pictures. */
  em: number;
  /** How wide words are, once one picture has measured them. */
  lengths: Map<string, number>;
}

/** What the pictures show of it: one time. */
export interface View {
  look: Look;
  time: Time;
  bands: Band[];
  restarts: string[];
  canvas: Canvas;
}

export function lookBack(log: readonly Entry[], today: string): Look {
  return {
    today,
    kept: kept(log, today),
    restarts: restarts(log, today),
    setbacks: setbacks(log, today),
    bands: bandsOf(timesInGroundZero(log), today),
    scores: consistency(log, today),
    checkIns: checkIns(log).filter(({ day }) => day <= today),
  };
}

export function viewOf(look: Look, range: string, canvas: Canvas): View {
  const first = [look.scores[0], look.checkIns[0]].flatMap((each) => each?.day ?? []);
  const time = timeOf(range, [...first, ...look.bands.map(({ since }) => since)], look.today);
  return {
    look,
    time,
    bands: look.bands.filter(({ until }) => until > time.from),
    restarts: look.restarts.map(({ day }) => day).filter((day) => isIn(time, day)),
    canvas,
  };
}
