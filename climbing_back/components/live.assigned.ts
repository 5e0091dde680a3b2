import { widget } from "./base/live";
import { ELEMENTS } from "./elements.assigned";

export default widget(ELEMENTS);
