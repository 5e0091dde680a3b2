/** What an LMS offers the pages that it opens, in the words of SCORM 1.2. */
export interface Lms {
  LMSInitialize(nothing: ""): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(nothing: ""): unknown;
  LMSFinish(nothing: ""): unknown;
}

/** A page in a frame in a frame … is not in more of them than this. */
const MOST_FRAMES = 10;

const STATUS = "cmi.core.lesson_status";

/**
 * The LMS's notepad for a visit. In it stand the chapters that are read, by their ids, and nothing else: some LMS do
 * not tell their status, and some have one status and one notepad for all chapters of a package.
 */
const NOTES = "cmi.suspend_data";

/** Find the LMS in the frames around the page, or around the page that opened its window. */
export function findLms(page: Window): Lms | undefined {
  return above(page) ?? above(page.opener as Window | null) ?? above(page.top?.opener as Window | null);
}

function above(page: Window | null | undefined): Lms | undefined {
  let frame = page;
  for (let step = 0; frame && step <= MOST_FRAMES; step++) {
    const lms = lmsIn(frame);
    if (lms || frame.parent === frame) return lms;
    frame = frame.parent;
  }
  return undefined;
}

function lmsIn(frame: Window): Lms | undefined {
  try {
    return (frame as Window & { API?: Lms }).API ?? undefined;
  } catch {
    // A frame of another site does not let us look.
    return undefined;
  }
}

/** Some say "true", some say true. */
const isYes = (answer: unknown) => String(answer) === "true";

/**
 * One visit to a chapter. All that the LMS ever hears of it is in this class: the chapter was opened,
 * for how long, and whether it is read. Nothing here knows the diary.
 */
export class Visit {
  readonly #lms: Lms;
  readonly #chapter: string;
  readonly #opened = Date.now();
  #isRead: boolean;

  /** Begin a visit to the chapter with this id; undefined when the LMS does not want to hear of it. */
  static begin(lms: Lms | undefined, chapter: string): Visit | undefined {
    return lms && isYes(lms.LMSInitialize("")) ? new Visit(lms, chapter) : undefined;
  }

  private constructor(lms: Lms, chapter: string) {
    this.#lms = lms;
    this.#chapter = chapter;
    const read = this.#read();
    const status = String(lms.LMSGetValue(STATUS));
    this.#isRead = read.length > 0 ? read.includes(chapter) : ["completed", "passed"].includes(status);
    if (!this.#isRead) this.tell(false);
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  /** Say whether the chapter is read, and return whether the LMS took it. */
  tell(isRead: boolean): boolean {
    const taken = isYes(this.#lms.LMSSetValue(STATUS, isRead ? "completed" : "incomplete"));
    const before = this.#read();
    if (before.includes(this.#chapter) !== isRead) {
      const others = before.filter((each) => each !== this.#chapter);
      this.#lms.LMSSetValue(NOTES, (isRead ? [...others, this.#chapter] : others).join(" "));
    }
    if (!isYes(this.#lms.LMSCommit("")) || !taken) return false;
    this.#isRead = isRead;
    return true;
  }

  end(): void {
    this.#lms.LMSSetValue("cmi.core.session_time", inHours(Date.now() - this.#opened));
    // What is not read yet goes on another time. Without this, some LMS begin anew.
    this.#lms.LMSSetValue("cmi.core.exit", this.#isRead ? "" : "suspend");
    this.#lms.LMSCommit("");
    this.#lms.LMSFinish("");
  }

  #read(): string[] {
    return String(this.#lms.LMSGetValue(NOTES) ?? "").split(" ").filter(Boolean);
  }
}

/** A time as SCORM 1.2 writes it: `0000:07:30`. */
export function inHours(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const two = (number: number) => String(number).padStart(2, "0");
  const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
