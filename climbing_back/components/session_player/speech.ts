/** Some browsers forget what is to be said when nobody else remembers it. */
let queue: SpeechSynthesisUtterance[] = [];

export function canSpeak(): boolean {
  return "speechSynthesis" in window;
}

/** Say these lines, and nothing that was still to be said; tell when each of them begins. */
export function speak(lines: readonly string[], began: (line: number) => void = () => {}): void {
  hush();
  queue = lines.map((words, line) => {
    const utterance = Object.assign(new SpeechSynthesisUtterance(words), { lang: "en", rate: 0.9 });
    utterance.addEventListener("start", () => began(line));
    return utterance;
  });
  for (const utterance of queue) speechSynthesis.speak(utterance);
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}
