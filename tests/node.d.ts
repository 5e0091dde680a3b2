// The little of Node that tests use. All its types would give the browser's code Node's timers.
declare module "node:fs" {
  export function globSync(pattern: string): string[];
  export function appendFileSync(file: string, text: string): void;
  export function readFileSync(file: string, encoding: "utf8"): string;
  export function mkdirSync(folder: string, options: { recursive: boolean }): void;
  export function writeFileSync(file: string, text: string): void;
}
declare module "node:process" {
  export const argv: readonly string[];
  export const env: Record<string, string | undefined>;
  export const pid: number;
  export const stdin: unknown;
}
declare module "node:readline" {
  export function createInterface(options: { input: unknown }): AsyncIterable<string>;
}
