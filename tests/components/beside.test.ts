import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { beside } from "../../climbing_back/components/element/beside";
import { newEntry } from "../../climbing_back/diary/format/entries";
import { SmallStorage } from "../diary/small-storage";

const said = (words: string) => newEntry("reflection", { prompt: "today", words });

/** Stands in for anywidget's model of a cell whose Python runs in this browser. */
class Model {
  readonly #kernel: string;
  readonly kept: string[] = [];
  readonly takenOut: string[] = [];
  constructor(kernel: string) {
    this.#kernel = kernel;
  }
  get(): string {
    return this.#kernel;
  }
  send({ keep = [], takeOut = [] }: { keep?: { id: string }[]; takeOut?: string[] }): void {
    this.kept.push(...keep.map(({ id }) => id));
    this.takenOut.push(...takeOut);
  }
}

const cell = (kernel: string) => {
  const [model, ends] = [new Model(kernel), new AbortController()];
  return { model, ends, diary: beside(model as never, ends.signal) };
};

vi.stubGlobal("navigator", {});
vi.stubGlobal("sessionStorage", new SmallStorage());
vi.stubGlobal("localStorage", new SmallStorage());
vi.stubGlobal("window", new EventTarget());
vi.stubGlobal("document", new EventTarget());

beforeEach(async () => {
  const { diary } = cell("");
  await diary.remove((await diary.entries()).map(({ id }) => id));
});

it("tells Python what is in the diary, and what comes and goes", async () => {
  const [before, after] = [said("before"), said("after")];
  await cell("").diary.add([before]);
  const { model, diary } = cell("one");
  await vi.waitFor(() => expect(model.kept).toEqual([before.id]));
  await diary.add([after]);
  await vi.waitFor(() => expect(model.kept).toEqual([before.id, after.id]));
  await diary.remove([before.id]);
  await vi.waitFor(() => expect(model.takenOut).toEqual([before.id]));
});

it("says a thing once to each Python, however many cells it has", async () => {
  const entry = said("once");
  await cell("").diary.add([entry]);
  const cells = [cell("two"), cell("two"), cell("three")];
  await vi.waitFor(() => expect(cells[2]!.model.kept).toEqual([entry.id]));
  expect(cells.slice(0, 2).flatMap(({ model }) => model.kept)).toEqual([entry.id]);
});

it("says nothing for a cell that is gone", async () => {
  const { model, ends, diary } = cell("four");
  await diary.entries();
  ends.abort();
  await diary.add([said("later")]);
  await new Promise((done) => setTimeout(done, 20));
  expect(model.kept).toEqual([]);
});
