import { nameOfBackup, writeBackup } from "../../record/write-backup";
import { merged, newEntry } from "../../record/entries";
import type { DiaryStore } from "../../record/store";
import { saveFile } from "../base/save-file";

/** Save the whole diary to a file, and write down in the diary that this was done. */
export async function saveDiary(store: DiaryStore): Promise<string> {
  const log = await store.entries();
  const note = newEntry("backup", { entries: log.length }, { after: log.at(-1)?.id });
  const name = nameOfBackup();
  saveFile(name, writeBackup(merged(log, [note])), "application/json");
  // A diary that cannot be written can still be saved to a file.
  await store.add([note]).catch((error: unknown) => console.info("Not noted.", error));
  return name;
}
