import { widget } from "./base/live";
import { ELEMENTS } from "./elements.player";

export default widget(ELEMENTS);
