import { LONGEST_PHOTO } from "../../sharing/assignment/photos";

/** Longest side and quality, tried in turn until it is small enough for a file, and for a diary that keeps it. */
const TRIES = [
  [640, 0.8],
  [640, 0.6],
  [480, 0.6],
  [320, 0.6],
  [240, 0.5],
] as const;

/**
 * The picture in this file, made small, as a `data:` address; undefined when it is none.
 *
 * It is drawn anew, so where and when it was taken is no longer in it.
 */
export async function smaller(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const canvas = document.createElement("canvas");
  const brush = canvas.getContext("2d");
  for (const [side, quality] of TRIES) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    if (!brush) break;
    // What can be seen through is white on paper.
    brush.fillStyle = "white";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const address = canvas.toDataURL("image/jpeg", quality);
    if (address.length <= LONGEST_PHOTO) return address;
  }
  return undefined;
}
