/** The other open tabs of the book. A browser that blocks them leaves each tab to itself. */
export class Tabs<Message> {
  readonly #channel: BroadcastChannel | undefined;

  constructor(name: string, hear: (message: Message) => void) {
    try {
      // Firefox throws where it may keep nothing.
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
    } catch (error) {
      console.info("The tabs of this book cannot hear each other.", error);
    }
  }

  tell(message: Message): void {
    this.#channel?.postMessage(message);
  }
}
