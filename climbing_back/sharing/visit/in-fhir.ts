import { fieldsOf } from "../../diary/format/backup";
import { VISIT_FILE } from "./cover";

/** How a FHIR bundle says what it is. In the words of a diary these signs cannot stand: quotes are escaped there. */
const BUNDLE = /"resourceType"\s*:\s*"Bundle"/;

interface Attached {
  resource?: { content?: ({ attachment?: { title?: unknown; data?: unknown } } | null)[] } | null;
}

/** The text of the visit file that a FHIR document holds. Any other text stays as it is. */
export function outOfFhir(text: string): string {
  if (!BUNDLE.test(text)) return text;
  const { entry } = fieldsOf(text);
  for (const each of Array.isArray(entry) ? (entry as (Attached | null)[]) : []) {
    const { title, data } = each?.resource?.content?.[0]?.attachment ?? {};
    if (title !== VISIT_FILE || typeof data !== "string") continue;
    return new TextDecoder().decode(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)));
  }
  return text;
}
