const HERE = (document.currentScript as HTMLScriptElement).src;

/**
 * Some code weighs more than what asks for it: it comes when it is needed, in a script of its own.
 * That hands itself over through its own element, in an event that has the script's name: classic
 * scripts export nothing, and modules may not run from file://.
 */
export function onRequest<Code>(name: string): Promise<Code> {
  return new Promise((arrived, refused) => {
    const script = document.createElement("script");
    script.src = new URL(`${name}.js`, HERE).href;
    script.addEventListener(name, (event) => arrived((event as CustomEvent<Code>).detail));
    // When it is there and has not handed anything over, it never will.
    script.addEventListener("load", refused);
    script.addEventListener("error", refused);
    document.head.append(script);
  });
}
