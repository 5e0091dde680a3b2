import { SessionPlayerElement } from "./session_player/element";

/** The guided run of a set of exercises. It comes only to the pages that have one. */
export const ELEMENTS = [SessionPlayerElement];
