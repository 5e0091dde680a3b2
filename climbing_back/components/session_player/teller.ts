import { give, signAt, type Wanted } from "./signals";
import { hush, speak } from "./speech";
import { type Moment, readAloud, type Said } from "./words";

/** Tells each moment of a run once: in the status line, and by voice and sign if they are wanted. */
export class Teller {
  readonly #say: (line: string) => void;
  readonly #reading: (step: number) => void;
  #told = "";
  #signed = "";
  /** Whether it is the voice itself that has brought the run here. */
  #isReading = false;

  /** `say` shows a line and announces it; `reading` hears which step the voice has come to. */
  constructor(say: (line: string) => void, reading: (step: number) => void) {
    this.#say = say;
    this.#reading = reading;
  }

  tell(moment: Moment, said: Said, wanted: Wanted): void {
    const { run, exercise, isOver } = moment;
    const part = [exercise.id, run.at, run.phase, run.smallest, isOver].join();
    const told = [part, run.count, run.step, run.since === null].join();
    if (told === this.#told) return;
    this.#told = told;
    this.#say(said.line);
    if (wanted.speech && !this.#isReading) {
      speak(readAloud(moment, said), (line) => this.#follow(line));
    }
    if (run.since === null || part === this.#signed) return;
    this.#signed = part;
    const sign = signAt(moment);
    if (sign) give(sign, wanted);
  }

  /** The first line that is read is the name, the others are the steps. */
  #follow(line: number): void {
    if (line === 0) return;
    this.#isReading = true;
    this.#reading(line - 1);
    this.#isReading = false;
  }

  /** The run is over, or begins anew. */
  forget(): void {
    this.#told = this.#signed = "";
    hush();
  }
}
