/** What is printed upon. */
export interface Room {
  /** The sheet, as a style names it. */
  readonly sheet: string;
  /** What is left of a page inside of its margins, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether two pages are beside each other on a sheet, which is folded afterwards. */
  readonly isFolded: boolean;
}

/** What begins on a page of its own, and how many pages it takes. */
export interface Flow {
  readonly parts: readonly HTMLElement[];
  readonly pages: number;
}

const GAP = 40;

/** How long pictures may take to come. */
const PATIENCE_MS = 3000;

/**
 * How many pages this takes, as far as can be told before it is printed.
 *
 * It is laid out unseen, in the styles for paper, in columns as high as a page. Each chapter begins on a new one.
 */
export async function pagesOf(paper: HTMLElement, room: Room): Promise<Flow[]> {
  const frame = document.createElement("iframe");
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  const { width, height } = room;
  Object.assign(frame.style, { position: "fixed", insetBlockStart: "-200vh", inlineSize: `${width}px`, blockSize: `${height}px`, border: "0" });
  document.body.append(frame);
  try {
    // Firefox puts its own empty page in a moment later.
    await new Promise((ready) => setTimeout(ready));
    const inside = frame.contentDocument as Document;
    inside.documentElement.dataset["print"] = "plan";
    await styled(inside);
    const home = paper.parentElement?.closest(".cb")?.cloneNode(false) as HTMLElement;
    inside.body.append(home);
    const flows: Flow[] = [];
    for (const parts of beginnings(paper)) {
      const sheet = inColumns(paper, parts, room);
      home.replaceChildren(sheet);
      await drawn(inside);
      flows.push({ parts, pages: Math.round((sheet.scrollWidth + GAP) / (width + GAP)) });
    }
    return flows;
  } finally {
    frame.remove();
  }
}

/** These parts of the sheet, in columns as wide and high as a page; `shown` is the first one in sight. */
export function inColumns(paper: HTMLElement, parts: readonly HTMLElement[], { width, height }: Room, shown = 0): HTMLElement {
  const sheet = paper.cloneNode(false) as HTMLElement;
  sheet.append(...parts.map((each) => each.cloneNode(true)));
  Object.assign(sheet.style, { columns: `1 ${width}px`, columnFill: "auto", columnGap: `${GAP}px`, inlineSize: `${width}px`, blockSize: `${height}px` });
  sheet.style.marginInlineStart = `${-shown * (width + GAP)}px`;
  return sheet;
}

/** What begins on a new page: each sheet, and each chapter behind it. */
function beginnings(paper: HTMLElement): HTMLElement[][] {
  const inWeeks = paper.querySelectorAll(".cb-sheet-of-week");
  return [...(inWeeks.length ? inWeeks : [paper])].flatMap((sheet) => {
    const all = [...sheet.children] as HTMLElement[];
    const chapters = all.filter((each) => each.matches(".cb-handout"));
    return [all.filter((each) => !chapters.includes(each)), ...chapters.map((each) => [each])];
  });
}

/** The same style sheets, those for paper as if it were one. */
async function styled(inside: Document): Promise<void> {
  const sheets = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
  const came = [...sheets].map((sheet) => {
    const link = sheet.cloneNode() as HTMLLinkElement;
    link.media = "";
    link.href = sheet.href;
    const done = new Promise((ready) => ["load", "error"].forEach((event) => link.addEventListener(event, ready)));
    inside.head.append(link);
    return done;
  });
  await Promise.all(came);
}

/** Pictures and letters have the size that they have on paper. */
async function drawn(inside: Document): Promise<void> {
  const pictures = [...inside.images].map((picture) => {
    picture.loading = "eager";
    return picture.decode().catch(() => undefined);
  });
  const soon = new Promise((ready) => setTimeout(ready, PATIENCE_MS));
  await Promise.race([Promise.all([inside.fonts.ready, ...pictures]), soon]);
}
