import { t } from "../../language/t";
import { element } from "./dom";

/** What the browser's own save dialog gives, where there is one. */
interface Picked {
  readonly name: string;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

interface WithPicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<Picked>;
}

/** A place for a file that the learner has picked. Writing there is done when it is done. */
export interface Place {
  readonly name: string;
  write(text: string): Promise<void>;
}

/**
 * Hand a file to the browser, which asks the learner or puts it with the downloads. Some browsers do
 * nothing at all, and none of them says what became of it.
 */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  // Not at once: some browsers have not begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What a page may say of a file that it has handed to the browser. */
export function handedOver(name: string): string {
  return t("Your file is called {name}. Look for it among your downloads.", { name });
}

/**
 * Let the learner pick a place for a JSON file: "none" when they pick none, undefined where the
 * browser cannot ask. Has to be called right after a press.
 */
export async function pickPlace(suggestedName: string): Promise<Place | "none" | undefined> {
  if (!("showSaveFilePicker" in window)) return undefined;
  const types = [{ accept: { "application/json": [".json"] } }];
  try {
    const picked = await (window as unknown as WithPicker).showSaveFilePicker({ suggestedName, types });
    return { name: picked.name, write: (text) => write(picked, text) };
  } catch (error) {
    // A page in a frame, as an LMS has it, may not ask.
    return isAbort(error) ? "none" : undefined;
  }
}

async function write(picked: Picked, text: string): Promise<void> {
  const file = await picked.createWritable();
  try {
    await file.write(text);
    // Not before this is it in its place.
    await file.close();
  } catch (error) {
    await file.abort().catch(() => {});
    throw error;
  }
}

/** The learner thought again. */
export function isAbort(error: unknown): boolean {
  return (error as Error | undefined)?.name === "AbortError";
}
