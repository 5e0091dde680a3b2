const PITCH_HERTZ = 392;
const LOUDNESS = 0.12;
const SWELL_SECONDS = 0.05;
const LENGTH_SECONDS = 0.35;
const VIBRATION_MS = 150;

let audio: AudioContext | undefined;

/** To be called in a press: a browser lets a page sound that has asked then. */
export function readyToSign(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** One short, soft tone and a shake: a time that the learner has set is over. */
export function sign(): void {
  if ("vibrate" in navigator) navigator.vibrate(VIBRATION_MS);
  if (!audio) return;
  const from = audio.currentTime;
  const loudness = new GainNode(audio, { gain: 0 });
  // It swells and fades: a tone that is cut off clicks.
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + SWELL_SECONDS);
  loudness.gain.linearRampToValueAtTime(0, from + LENGTH_SECONDS);
  const oscillator = new OscillatorNode(audio, { type: "sine", frequency: PITCH_HERTZ });
  oscillator.connect(loudness).connect(audio.destination);
  oscillator.start(from);
  oscillator.stop(from + LENGTH_SECONDS);
}
