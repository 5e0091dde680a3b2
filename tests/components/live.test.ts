import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveStore } from "../../climbing_back/components/element/live";
import { newEntry } from "../../climbing_back/diary/format/entries";
import { note } from "../faults";

// The clock of the tests stands still for the store alone.
const later = setTimeout;

type Listener = (message?: unknown) => void;

const said = (words: string) => newEntry("reflection", { prompt: "today", words });

/** Stands in for anywidget's model. Python is whoever calls `python` or `hear`. */
class Model {
  readonly sent: unknown[] = [];
  readonly #listeners = new Map<string, Listener[]>();
  send(message: unknown): void {
    this.sent.push(message);
  }
  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }
  off(event: string, listener: Listener): void {
    this.#listeners.set(event, (this.#listeners.get(event) ?? []).filter((each) => each !== listener));
  }
  python(message: unknown): void {
    this.tell("msg:custom", message);
  }
  tell(event: string, message?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(message);
  }
}

const open = () => {
  const model = new Model();
  return { model, store: new LiveStore(model as never, new AbortController().signal) };
};

/** A store that knows what Python has. */
async function known(...log: unknown[]) {
  const opened = open();
  const asked = opened.store.entries();
  opened.model.python({ log, place: "here", trouble: "" });
  await asked;
  return opened;
}

/** What became of it by now. */
async function fate(what: Promise<unknown>): Promise<string> {
  const words = what.then(
    () => "done",
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return Promise.race([words, new Promise<string>((done) => later(() => done("waits")))]);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("what a cell asks of Python", () => {
  it("is done when Python says so, for each of two who said the same", async () => {
    const { model, store } = await known();
    const entry = said("one");
    const [first, second] = [store.add([entry]), store.add([entry])];
    expect(await fate(Promise.race([first, second]))).toBe("waits");
    expect(await store.entries()).toEqual([entry]);
    model.python({ added: [entry], removed: [], trouble: "" });
    model.python({ answered: { [entry.id]: "" } });
    expect(await fate(Promise.all([first, second]))).toBe("done");
  });

  it("is refused with Python's reason", async () => {
    const { model, store } = await known();
    const [good, bad] = [said("good"), said("bad")];
    const both = store.add([good, bad]);
    model.python({ added: [good], removed: [], trouble: "" });
    model.python({ answered: { [good.id]: "", [bad.id]: "No room." } });
    expect(await fate(both)).toBe("DiaryError: No room.");
    expect(await store.entries()).toEqual([good]);
  });

  const ENDINGS: [string, (model: Model) => void, RegExp][] = [
    ["Python never answers", () => vi.advanceTimersByTime(60_000), /not answered for a minute/],
    ["Python has closed the cell", (model) => model.tell("comm:close"), /Run the cell again/],
    ["the model is gone", (model) => model.tell("destroy"), /Run the cell again/],
  ];

  it.each(ENDINGS)("never waits for ever when %s", async (how, end, words) => {
    const { model, store } = open();
    const all = [store.entries(), store.add([said("one")]), store.remove(["2"]), store.damage()];
    const before = await Promise.all(all.map(fate));
    end(model);
    const after = await Promise.all(all.map(fate));
    const waiting = after.filter((each) => each === "waits").length;
    note({
      fault: "Python goes away while a cell waits for four answers",
      how,
      where: "TypeScript",
      said: all.length,
      lost: waiting,
    });
    expect(before).toEqual(["waits", "waits", "waits", "waits"]);
    for (const each of after) expect(each).toMatch(words);
  });

  it("fails at once when there is no way to Python any more", async () => {
    const { model, store } = await known();
    model.send = () => {
      throw new Error("Comm is disposed");
    };
    expect(await fate(store.add([said("one")]))).toMatch(/^DiaryError: Python has stopped/);
    model.tell("comm:close");
    expect(await fate(store.remove(["1"]))).toMatch(/^DiaryError: Python has stopped/);
  });

  it("counts even when the answer comes late", async () => {
    const { model, store } = open();
    const [entry, log] = [said("one"), store.entries()];
    vi.advanceTimersByTime(60_000);
    expect(await fate(log)).toMatch("not answered");
    let heard = 0;
    store.watch(() => heard++);
    model.python({ log: [entry] });
    expect(heard).toBe(1);
    expect(await store.entries()).toEqual([entry]);
    expect(model.sent).toEqual(["log, please"]);
  });

  it("asks again after Python could not say", async () => {
    const { model, store } = open();
    const [first, second] = [store.entries(), store.entries()];
    model.python({ refused: "The diary was closed.", to: "log, please" });
    for (const each of [first, second]) expect(await fate(each)).toBe("DiaryError: The diary was closed.");
    const third = store.entries();
    model.python({ log: [] });
    expect(await third).toEqual([]);
    expect(model.sent).toEqual(["log, please", "log, please"]);
  });
});

describe("what Python says and nobody understands", () => {
  const NONSENSE: unknown[] = [
    undefined, null, 0, "", "log", [], {}, { log: null }, { log: 7 }, { log: { length: 1 } },
    { added: null }, { added: [], removed: null }, { refused: "" }, { refused: null, to: {} },
    { setAside: null }, { answered: null }, { answered: 7 }, { answered: [] }, { answered: { "": null } },
    { answered: { x: {} } }, { trouble: 7 },
  ];
  it("raises nothing, and leaves nobody waiting for ever", async () => {
    let [tried, raised, waiting] = [0, 0, 0];
    const attempt = async (odd: unknown) => {
      const { model, store } = open();
      const all = [store.entries(), store.add([said("one")])];
      tried++;
      try {
        model.python(odd);
      } catch {
        raised++;
      }
      vi.advanceTimersByTime(60_000);
      waiting += (await Promise.all(all.map(fate))).filter((each) => each === "waits").length;
    };
    for (const odd of NONSENSE) await attempt(odd);
    note({
      fault: "Python's answer is malformed",
      how: "nothing, other types, fields missing",
      where: "TypeScript",
      said: tried,
      lost: raised + waiting,
    });
    expect([raised, waiting]).toEqual([0, 0]);
  });
});

describe("what Python cannot read", () => {
  it("is shown and erased", async () => {
    const { model, store } = open();
    const damage = store.damage();
    model.python({ setAside: ["[{"] });
    expect(await damage).toEqual({ gone: 0, unreadable: ["[{"], changed: 0 });
    const erased = store.forgetDamage();
    expect(await fate(erased)).toBe("waits");
    model.python({ setAside: [] });
    expect(await fate(erased)).toBe("done");
    expect(model.sent).toEqual(["set aside, please", "erase what is set aside, please"]);
  });
});
