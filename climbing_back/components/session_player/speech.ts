import { LANGUAGE } from "../../language/t";

/** Some browsers forget what is to be said when nobody else remembers it. */
let queue: SpeechSynthesisUtterance[] = [];

export function canSpeak(): boolean {
  return "speechSynthesis" in window;
}

/** Say these lines, and nothing that was still to be said. */
export function speak(lines: readonly string[]): void {
  hush();
  queue = lines.map((words) => Object.assign(new SpeechSynthesisUtterance(words), { lang: LANGUAGE, rate: 0.9 }));
  for (const utterance of queue) speechSynthesis.speak(utterance);
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}
