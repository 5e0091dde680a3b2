/** What is left of a sheet of A4 inside of its margins, in CSS pixels, of which there are 96 to an inch. */
const [WIDTH, HEIGHT] = [178, 261].map((mm) => (mm * 96) / 25.4) as [number, number];
const GAP = 40;

/** How long pictures may take to come. */
const PATIENCE_MS = 3000;

/**
 * How many sheets of A4 this takes, as far as can be told before it is printed.
 *
 * It is laid out unseen, in the styles for paper, in columns as high as a sheet. Each of `parts` begins on a new one.
 */
export async function pagesOf(paper: HTMLElement, parts: readonly (readonly HTMLElement[])[]): Promise<number> {
  const frame = document.createElement("iframe");
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  Object.assign(frame.style, { position: "fixed", insetBlockStart: "-200vh", inlineSize: `${WIDTH}px`, blockSize: `${HEIGHT}px`, border: "0" });
  document.body.append(frame);
  try {
    // Firefox puts its own empty page in a moment later.
    await new Promise((ready) => setTimeout(ready));
    const inside = frame.contentDocument as Document;
    inside.documentElement.dataset["print"] = "plan";
    await styled(inside);
    const home = paper.parentElement?.closest(".cb")?.cloneNode(false) as HTMLElement;
    inside.body.append(home);
    let pages = 0;
    for (const part of parts) {
      const sheet = paper.cloneNode(false) as HTMLElement;
      sheet.append(...part.map((each) => each.cloneNode(true)));
      home.replaceChildren(sheet);
      Object.assign(sheet.style, { columns: `1 ${WIDTH}px`, columnFill: "auto", columnGap: `${GAP}px`, blockSize: `${HEIGHT}px` });
      await drawn(inside);
      pages += Math.round((sheet.scrollWidth + GAP) / (WIDTH + GAP));
    }
    return pages;
  } finally {
    frame.remove();
  }
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
