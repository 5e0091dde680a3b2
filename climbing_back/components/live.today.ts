import { widget } from "./base/live";
import { ELEMENTS } from "./elements.today";

export default widget(ELEMENTS);
