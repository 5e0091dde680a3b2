/** The book's folder: the script stands in its `_static`. */
export const BOOK = new URL("..", (document.currentScript as HTMLScriptElement).src);
