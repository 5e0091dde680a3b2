import { widget } from "./base/live";
import { ELEMENTS } from "./elements.workbook";

export default widget(ELEMENTS);
