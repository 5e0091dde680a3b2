import { ChecklistElement } from "./checklist/element";
import { ContactsElement } from "./contacts/element";
import { QuickCheckElement } from "./quick_check/element";

/** The elements of the chapters. */
export const ELEMENTS = [ChecklistElement, ContactsElement, QuickCheckElement];
