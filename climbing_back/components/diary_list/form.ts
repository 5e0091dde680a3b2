import type { Field, Shape } from "../../diary/format/forms";
import { t } from "../../language/t";
import { element } from "../kit/dom";

type Data = Record<string, unknown>;

/** Radio buttons belong together by their name. */
let choicesMade = 0;

/** A part of the form, and what it now says; undefined when that is nothing. */
interface Part {
  control: HTMLElement;
  read: () => unknown;
}

/** A form for what an entry says. What cannot be edited, or is not known here, is carried along. */
export function formFor(fields: readonly Field[], data: Data): Part & { read: () => Data } {
  const parts = fields.flatMap((field) => {
    const part = partFor(field, data[field.name], field.required ?? false);
    return part ? [{ name: field.name, ...part }] : [];
  });
  const read = () => {
    const said: Data = { ...data };
    for (const { name, read } of parts) {
      const value = read();
      if (value !== undefined) said[name] = value;
      // Nothing was said there before, in so many words: that stays.
      else if (said[name] !== null && said[name] !== "") delete said[name];
    }
    return said;
  };
  return { control: element("div", {}, ...parts.map(({ control }) => control)), read };
}

/** Whether anything of it can be edited. */
export function isEditable({ shape, readOnly, ...rest }: Shape): boolean {
  if (readOnly) return false;
  if ("fields" in rest) return rest.fields.some(isEditable);
  if ("each" in rest) return isEditable(rest.each);
  return shape !== "item" && shape !== "entry";
}

function partFor(shape: Shape, value: unknown, required: boolean): Part | undefined {
  if (!isEditable(shape)) return undefined;
  switch (shape.shape) {
    case "words":
      return words(shape.title, value);
    case "yes":
      return yes(shape.title, value);
    case "day":
      return input(shape.title, { type: "date", value: String(value ?? "") }, (said) => said);
    case "time":
      return input(shape.title, { type: "time", value: String(value ?? "") }, (said) => said);
    case "number": {
      const range = { min: String(shape.min), max: String(shape.max ?? "") };
      const now = String(value ?? "");
      return input(shape.title, { type: "number", value: now, ...range }, Number);
    }
    case "choice":
      return choice(shape.title, shape.choices, value, required);
    case "choices":
      return choices(shape.title, shape.choices, value);
    case "step": {
      const steps = Array.from({ length: shape.max - shape.min + 1 }, (_, step) => shape.min + step);
      return choice(shape.title, steps, value, required);
    }
    case "list":
      return list(shape.title, shape.each, value);
    case "group": {
      if (!value && !required) return undefined;
      const { control, read } = formFor(shape.fields, (value ?? {}) as Data);
      return { control: group(shape.title, control), read };
    }
    default:
      return undefined;
  }
}

function words(title: string, value: unknown): Part {
  const control = element("textarea", { rows: 3, maxLength: 20000, value: String(value ?? "") });
  // Words that were taken out are said to be none.
  const none = value === undefined ? undefined : "";
  return { control: labelled(title, control), read: () => control.value || none };
}

function yes(title: string, value: unknown): Part {
  const control = element("input", { type: "checkbox", checked: value === true });
  const label = element("label", { className: "cb-choice" }, control, ` ${title}`);
  return { control: label, read: () => (control.checked || value !== undefined ? control.checked : undefined) };
}

function input(title: string, props: Partial<HTMLInputElement>, parse: (said: string) => unknown): Part {
  const control = element("input", props);
  return {
    control: labelled(title, control),
    read: () => (control.value === "" ? undefined : parse(control.value)),
  };
}

/** Radio buttons; what need not be said can be skipped. */
function choice(title: string, all: readonly (string | number)[], value: unknown, required: boolean): Part {
  const name = `choice-${++choicesMade}`;
  const options = all.map((each) => ({
    each,
    control: element("input", { type: "radio", name, checked: each === value }),
  }));
  const skip = element("input", { type: "radio", name, checked: value === undefined || value === null });
  const labels = options.map(({ each, control }) =>
    element("label", { className: "cb-choice" }, control, ` ${each}`),
  );
  if (!required) labels.push(element("label", { className: "cb-choice" }, skip, ` ${t("Skip")}`));
  return {
    control: group(title, ...labels),
    read: () => options.find(({ control }) => control.checked)?.each,
  };
}

function choices(title: string, all: readonly string[], value: unknown): Part {
  const chosen = (value ?? []) as string[];
  const options = all.map((each) => ({
    each,
    control: element("input", { type: "checkbox", checked: chosen.includes(each) }),
  }));
  const labels = options.map(({ each, control }) =>
    element("label", { className: "cb-choice" }, control, ` ${each}`),
  );
  return {
    control: group(title, ...labels),
    read: () => options.filter(({ control }) => control.checked).map(({ each }) => each),
  };
}

/** The entries of a list, each with its own part. Adding and taking away is for the list's own page. */
function list(title: string, each: Shape, value: unknown): Part | undefined {
  const all = ((value ?? []) as unknown[]).map((one) => partFor(each, one, true));
  const parts = all.filter((part) => part !== undefined);
  if (!parts.length) return undefined;
  return {
    control: group(title, ...parts.map(({ control }) => control)),
    // A step that was emptied stays a step.
    read: () => parts.map(({ read }) => read() ?? ""),
  };
}

function labelled(title: string, control: HTMLElement): HTMLElement {
  return element("label", { className: "cb-field" }, element("span", {}, title), control);
}

function group(title: string, ...parts: HTMLElement[]): HTMLElement {
  return element("fieldset", { className: "cb-group" }, element("legend", {}, title), ...parts);
}
