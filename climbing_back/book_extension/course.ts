import { connectElements, defineElements } from "../components/elements";
import { IndexedDBStore } from "../record/indexeddb";
import { helpWithMenu } from "./menu";
import { workOffline } from "./offline";
import { speakPlainlyInSearch } from "./search";
import { offerThemes } from "./themes";

// One classic, deferred script: it must also run from file://, where modules may not.
defineElements();
connectElements(document, new IndexedDBStore());
offerThemes();
helpWithMenu();
speakPlainlyInSearch();
workOffline();
document.querySelector(".cb-print")?.addEventListener("click", () => print());
