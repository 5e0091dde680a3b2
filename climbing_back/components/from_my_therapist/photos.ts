import type { Assignment, AssignmentReading } from "../../sharing/assignment/assignment";

/** Ours are 640 at most. A small file can unfold to a picture that no phone can hold. */
const LARGEST_PX = 2000;

/** What was read, without those of its photos that are no pictures after all. */
export async function withSoundPhotos<Reading extends AssignmentReading>(reading: Reading): Promise<Reading> {
  const { photos: all = [], ...rest } = reading.assignment;
  if (!all.length) return reading;
  const sound = await Promise.all(all.map(({ src }) => isSound(src)));
  const photos = all.filter((_, n) => sound[n]);
  const assignment: Assignment = photos.length ? { ...rest, photos } : rest;
  return { ...reading, assignment, leftOut: reading.leftOut + all.length - photos.length };
}

async function isSound(src: string): Promise<boolean> {
  const picture = new Image();
  const came = new Promise<boolean>((ready) => {
    picture.addEventListener("load", () => ready(true));
    picture.addEventListener("error", () => ready(false));
  });
  picture.src = src;
  // How large it is stands at its head: it is looked at before all of it is unfolded.
  if (!(await came) || Math.max(picture.naturalWidth, picture.naturalHeight) > LARGEST_PX) return false;
  return picture.decode().then(
    () => true,
    () => false,
  );
}
