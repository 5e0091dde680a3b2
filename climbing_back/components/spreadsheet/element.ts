import { today } from "../../diary/format/days";
import { DiaryElement } from "../element/element";
import { nameIn } from "../element/known";
import { handedOver, saveFile } from "../kit/save-file";
import { TABLES } from "./tables";

/** `<cb-spreadsheet>`: sessions and check-ins as tables for a spreadsheet. */
export default class SpreadsheetElement extends DiaryElement {
  static readonly tag = "cb-spreadsheet";

  protected enhance(): void {
    for (const table of Object.keys(TABLES)) {
      this.onPress(`[data-table="${table}"]`, () => this.#save(table));
    }
  }

  protected show(): void {}

  async #save(table: string): Promise<void> {
    const name = `climbing-back-${table}-${today()}.csv`;
    saveFile(name, TABLES[table]?.(await this.store.entries(), (id) => nameIn(this.edition.known, id)) ?? "", "text/csv");
    this.say(handedOver(name));
  }
}
