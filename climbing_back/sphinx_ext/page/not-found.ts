import "./at-once";
import { astray } from "./astray";

// For the page that a host shows at any address that it does not have. It cannot know at which, so
// it carries this script in itself, and its links get their addresses here.
const { book, meant } = astray(location);
if (meant) location.replace(meant);

addEventListener("DOMContentLoaded", () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-page]")) {
    link.href = `${book}${link.dataset["page"]}`;
  }
});
