import { countPlanDays } from "../../diary/views/plan-days";
import { signed } from "../../diary/words/phrases";
import { counted, t } from "../../language/t";
import type { Visit } from "../../sharing/visit/lines";
import { buttonAbout, element } from "../kit/dom";
import { spanInWords } from "../visit_page/words";
import { type Read, readVisit } from "./file";

/** So many files are read before the page may answer a hand again. */
const AT_A_TIME = 10;

interface Row {
  readonly file: string;
  /** What it says, or in one sentence why that cannot be shown. */
  readonly read: Read | string;
}

/** A column: its words, and what it is sorted by. What has no number comes last. */
interface Column {
  readonly title: string;
  readonly words: (visit: Visit) => string;
  readonly by: (visit: Visit) => number;
}

const planned = ({ days }: Visit) => countPlanDays(days);
const ofColour = ({ days }: Visit, colour: string) => days.filter((day) => day.colour === colour).length;

const COLUMNS: readonly Column[] = [
  { title: t("Days"), words: spanInWords, by: ({ to }) => -Date.parse(to) },
  {
    title: t("My day’s version"),
    words: (visit) => (planned(visit).planned ? t("{all} of {planned}", { all: planned(visit).all, planned: planned(visit).planned }) : ""),
    by: (visit) => (planned(visit).planned ? planned(visit).all / planned(visit).planned : NaN),
  },
  { title: t("Off days"), words: (visit) => (visit.days.length ? `${ofColour(visit, "off")}` : ""), by: (visit) => (visit.days.length ? -ofColour(visit, "off") : NaN) },
  { title: t("In a setback"), words: (visit) => (visit.days.length ? `${planned(visit)["ground zero"]}` : ""), by: (visit) => (visit.days.length ? -planned(visit)["ground zero"] : NaN) },
  {
    title: t("Goals"),
    words: ({ goals }) => goals.map(({ words, now }) => (now ? `${words}: ${signed(now.level)}` : words)).join("; "),
    by: ({ goals }) => Math.min(...goals.map(({ now }) => now?.level ?? NaN)),
  },
  { title: t("Questions"), words: ({ questions }) => `${questions.length || ""}`, by: ({ questions }) => -questions.length || NaN },
];

/** A table of many learners' files, a row for each. Nothing of it is kept. */
export class Many {
  readonly part = element("div", { className: "cb-visit cb-learners" });
  readonly #open: (read: Read) => void;
  #rows: Row[] = [];

  constructor(open: (read: Read) => void) {
    this.#open = open;
  }

  /** Read the files, and say after each few how far it is. */
  async read(files: readonly File[], say: (words: string) => void): Promise<void> {
    this.#rows = [];
    for (const [n, file] of files.entries()) {
      this.#rows.push({ file: file.webkitRelativePath || file.name, read: await readVisit(file) });
      if (n % AT_A_TIME) continue;
      say(t("Reading {n} of {files} …", { n: n + 1, files: files.length }));
      await new Promise((ready) => setTimeout(ready));
    }
    this.#draw();
    const unread = this.#rows.filter(({ read }) => typeof read === "string").length;
    const words = counted(files.length, "{count} file.", "{count} files.");
    say(unread ? `${words} ${counted(unread, "{count} cannot be read.", "{count} cannot be read.")}` : words);
  }

  focus(): void {
    this.part.querySelector<HTMLElement>("button")?.focus();
  }

  #draw(sorted?: Column): void {
    const head = [this.#heading(t("File"), undefined, sorted), ...COLUMNS.map((column) => this.#heading(column.title, column, sorted))];
    const caption = element("caption", {}, t("Press a heading to sort by it."));
    const table = element("table", {}, caption, element("thead", {}, element("tr", {}, ...head)));
    table.append(element("tbody", {}, ...this.#inOrder(sorted).map((row) => this.#row(row))));
    this.part.replaceChildren(table);
  }

  #heading(title: string, column: Column | undefined, sorted: Column | undefined): HTMLElement {
    const press = buttonAbout(title, t("Sort by this"), () => {
      this.#draw(column);
      const again = [...this.part.querySelectorAll("th button")].find((each) => each.textContent === title);
      (again as HTMLElement).focus();
    });
    const heading = element("th", { scope: "col" }, press);
    if (column === sorted) heading.setAttribute("aria-sort", "ascending");
    return heading;
  }

  #inOrder(sorted: Column | undefined): Row[] {
    const byName = [...this.#rows].sort((a, b) => a.file.localeCompare(b.file, undefined, { numeric: true }));
    if (!sorted) return byName;
    const key = ({ read }: Row) => (typeof read === "string" ? NaN : sorted.by(read.visit));
    const last = (value: number) => (Number.isNaN(value) ? Infinity : value);
    // What stands alike stays in the order of names.
    return byName.sort((a, b) => (last(key(a)) === last(key(b)) ? 0 : last(key(a)) - last(key(b))));
  }

  #row({ file, read }: Row): HTMLElement {
    if (typeof read === "string") {
      return element("tr", {}, element("th", { scope: "row" }, file), element("td", { colSpan: COLUMNS.length }, read));
    }
    const open = buttonAbout(file, t("Show this page"), () => this.#open(read));
    const cells = COLUMNS.map(({ title, words }) => {
      const cell = element("td", {}, words(read.visit));
      // On a screen each cell says what it is.
      cell.dataset["title"] = title;
      return cell;
    });
    return element("tr", {}, element("th", { scope: "row" }, open), ...cells);
  }
}
