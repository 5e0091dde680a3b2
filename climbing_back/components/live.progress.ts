import { widget } from "./base/live";
import { ELEMENTS } from "./elements.progress";

export default widget(ELEMENTS);
