import { widget } from "./base/live";
import { ELEMENTS } from "./elements.course";

export default widget(ELEMENTS);
