/** Every fault of style sheets, as a line; `sheets` are their texts by path. */
export function faultsOf(sheets: Record<string, string>): string[];
