import { BackupElement } from "./backup/element";
import { DiaryHomeElement } from "./diary_home/element";
import { DiaryListElement } from "./diary_list/element";
import { EraseElement } from "./erase/element";
import { RestoreElement } from "./restore/element";
import { SharedDeviceElement } from "./shared_device/element";
import { SpreadsheetElement } from "./spreadsheet/element";

/** The elements of the page "My diary and my data". They are heavier, and few pages have them. */
export const ELEMENTS = [
  BackupElement,
  DiaryHomeElement,
  DiaryListElement,
  EraseElement,
  RestoreElement,
  SharedDeviceElement,
  SpreadsheetElement,
];
