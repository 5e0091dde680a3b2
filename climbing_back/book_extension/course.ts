import { connectElements, defineElements } from "../components/elements";
import { IndexedDBStore } from "../record/indexeddb";
import { MemoryStore } from "../record/memory";
import { offerThemes } from "./themes";
import { workOffline } from "./offline";

// One classic, deferred script: it must also run from file://, where modules may not.
defineElements();
IndexedDBStore.open()
  .catch(() => new MemoryStore())
  .then((store) => connectElements(document, store));
offerThemes();
workOffline();
