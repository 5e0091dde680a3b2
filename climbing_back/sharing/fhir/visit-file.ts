import type { BundleEntry } from "fhir/r4";
import { t } from "../../language/t";
import { VISIT_FILE } from "../visit/cover";
import { said, type Sources } from "./naming";
import { moment } from "./text";

/** So many signs at a time become arguments of a function, of which a browser takes only so many. */
const AT_A_TIME = 8192;

/** The page's own file, which travels in the document: *Read a visit page* shows it as it was. */
export function visitFileIn(file: string, { patient, made }: Sources): BundleEntry {
  const bytes = new TextEncoder().encode(file);
  const description = t("The visit page as a file of its own. “Read a visit page” in Climbing Back shows it.");
  return said(
    `${patient.reference} ${made}`,
    {
      resourceType: "DocumentReference",
      status: "current",
      type: { text: t("Visit page") },
      subject: patient,
      date: moment(made),
      author: [patient],
      description,
      content: [
        {
          attachment: {
            contentType: "application/json",
            data: base64(bytes),
            size: bytes.length,
            title: VISIT_FILE,
            creation: moment(made),
          },
        },
      ],
    },
    description,
  );
}

function base64(bytes: Uint8Array): string {
  let signs = "";
  for (let at = 0; at < bytes.length; at += AT_A_TIME) {
    signs += String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME));
  }
  return btoa(signs);
}
