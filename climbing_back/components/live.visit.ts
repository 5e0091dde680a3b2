import { widget } from "./base/live";
import { ELEMENTS } from "./elements.visit";

export default widget(ELEMENTS);
