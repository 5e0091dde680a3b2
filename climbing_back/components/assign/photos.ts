import { note, noted } from "../../diary/homes/notes";
import type { PlanItem } from "../../diary/views/plan";
import { t } from "../../language/t";
import { type Assignment, checksumOf } from "../../sharing/assignment/assignment";
import { type Photos, photosOf } from "../../sharing/assignment/photos";
import { smaller } from "./smaller";

type Photo = NonNullable<Assignment["photos"]>[number];

/** Beside the address, which has no room for them. They go with the tab. */
const NOTE = "assignment-photos";

/** A phone's photo has five. */
const LARGEST_MB = 30;
const NO_PICTURE = t("This is no photo that a page can show. Choose a JPEG, PNG or WebP file.");

/** The photos of what is put together here. */
export class PhotoShelf {
  readonly kinds = ["image/jpeg", "image/png", "image/webp"];
  readonly #changed: () => void;
  #photos: readonly Photo[];

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#photos = read(noted(NOTE, "tab"));
  }

  /** Take one in, made small. Returns its name; throws an error that says what is wrong with the file. */
  async take(file: File): Promise<string> {
    if (!this.kinds.includes(file.type)) throw new Error(NO_PICTURE);
    if (file.size > LARGEST_MB * 1_000_000) throw new Error(t("This photo is too large. Choose one of {most} MB or less.", { most: LARGEST_MB }));
    const src = await smaller(file);
    if (!src) throw new Error(NO_PICTURE);
    const photo = `photo-${checksumOf(src).toString(36)}`;
    if (!this.#of(photo)) this.add([{ photo, src }]);
    return photo;
  }

  /** Those that came with a file or a template. What is here already is what it was. */
  add(photos: readonly Photo[] = []): void {
    this.#write([...this.#photos, ...photos.filter(({ photo }) => !this.#of(photo))]);
  }

  altOf(photo: string): string {
    return this.#of(photo)?.alt ?? "";
  }

  describe(photo: string, alt: string): void {
    const described = ({ photo: name, src }: Photo): Photo => ({ photo: name, src, ...(alt && { alt }) });
    this.#write(this.#photos.map((each) => (each.photo === photo ? described(each) : each)));
    this.#changed();
  }

  /** Those that these exercises show. */
  of(items: readonly Pick<PlanItem, "photo">[]): Photo[] {
    return this.#photos.filter(({ photo }) => items.some((item) => item.photo === photo));
  }

  /** All of them, for their pictures. */
  get shown(): Photos {
    return photosOf({ photos: [...this.#photos] });
  }

  #of(name: string): Photo | undefined {
    return this.#photos.find(({ photo }) => photo === name);
  }

  /** Where the browser has no room, they last as long as the page. */
  #write(photos: readonly Photo[]): void {
    this.#photos = photos;
    note(NOTE, photos.length ? JSON.stringify(photos) : undefined, "tab");
  }
}

/** What stands in the storage may be anything. */
function read(kept: string | undefined): Photo[] {
  try {
    const all: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(all) ? all.filter(isSound) : [];
  } catch {
    return [];
  }
}

function isSound(each: unknown): each is Photo {
  const { photo, src } = Object(each) as Partial<Photo>;
  return typeof photo === "string" && typeof src === "string" && src.startsWith("data:image/");
}
