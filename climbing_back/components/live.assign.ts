import { calendarFile } from "../sharing/calendar";
import { AssignElement } from "./assign/element";
import { widget } from "./base/live";
import { ELEMENTS } from "./elements.assign";

// A notebook's module imports nothing later, so the writer of calendar files is in it.
AssignElement.calendar = () => Promise.resolve(calendarFile);

export default widget(ELEMENTS);
