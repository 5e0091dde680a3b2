import type { Moment } from "./words";

/** How a change is given besides the words on the page. All of it is off until the learner asks. */
export interface Wanted {
  readonly sound: boolean;
  readonly vibration: boolean;
  readonly speech: boolean;
}

export type Sign = "begin" | "over";

/** The pitch of a tone, in hertz: higher to begin, lower to let go. */
const PITCH = { begin: 523, over: 392 } as const satisfies Record<Sign, number>;
const LOUDNESS = 0.12;
const SWELL_SECONDS = 0.05;
const LENGTH_SECONDS = 0.35;
const VIBRATION_MS = 150;

let audio: AudioContext | undefined;

/** What the clock has to say at this moment, if anything. */
export function signAt({ phase: { kind, seconds }, isOver }: Moment): Sign | undefined {
  if (isOver || (kind === "rest" && seconds)) return "over";
  return kind === "hold" && seconds ? "begin" : undefined;
}

/** One short, soft sign. */
export function give(sign: Sign, { sound, vibration }: Wanted): void {
  if (sound) tone(PITCH[sign]);
  if (vibration) navigator.vibrate(VIBRATION_MS);
}

function tone(pitch: number): void {
  audio ??= new AudioContext();
  // A browser lets a page sound only after a press; by now there was one.
  void audio.resume();
  const from = audio.currentTime;
  const loudness = new GainNode(audio, { gain: 0 });
  // It swells and fades: a tone that is cut off clicks.
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + SWELL_SECONDS);
  loudness.gain.linearRampToValueAtTime(0, from + LENGTH_SECONDS);
  const oscillator = new OscillatorNode(audio, { type: "sine", frequency: pitch });
  oscillator.connect(loudness).connect(audio.destination);
  oscillator.start(from);
  oscillator.stop(from + LENGTH_SECONDS);
}
