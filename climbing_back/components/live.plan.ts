import { widget } from "./base/live";
import { ELEMENTS } from "./elements.plan";

export default widget(ELEMENTS);
