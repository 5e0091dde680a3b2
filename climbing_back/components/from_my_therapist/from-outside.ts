/*
 * What comes from outside the browser when the course is installed: a link that another app shares with it, and a
 * file that is opened with it. Text from there is only ever text.
 */

/** As `web_app.py` names it in the address: a link by itself, words around one, and what they are called. */
const SHARED = ["shared-link", "shared", "shared-title"];

/** What another app shared, all of it; empty when nothing was. */
export function sharedByAddress(): string {
  const said = new URLSearchParams(location.search);
  return SHARED.map((name) => said.get(name) ?? "").join("\n").trim();
}

interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Take the file with which the course was opened. Not every browser can do that. */
export function onOpenedFile(read: (file: File) => void): void {
  (window as { launchQueue?: LaunchQueue }).launchQueue?.setConsumer(({ files: [opened] }) => {
    void opened?.getFile().then(read);
  });
}
