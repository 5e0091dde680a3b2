// What is left of HTML in a notebook that JupyterLab does not trust: a list of texts as JSON, in and out.
import { Sanitizer } from "@jupyterlab/apputils/lib/sanitizer.js";
import { text } from "node:stream/consumers";

const sanitizer = new Sanitizer();
console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map((html) => sanitizer.sanitize(html))));
