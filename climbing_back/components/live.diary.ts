import { widget } from "./base/live";
import { ELEMENTS } from "./elements.diary";

export default widget(ELEMENTS);
