// The little of Node that tests use. All its types would give the browser's code Node's timers.
declare module "node:fs" {
  export function appendFileSync(file: string, text: string): void;
  export function mkdirSync(folder: string, options: { recursive: boolean }): void;
}
declare module "node:process" {
  export const env: Record<string, string | undefined>;
  export const pid: number;
}
