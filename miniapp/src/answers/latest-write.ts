/** Writes one text at a time and always the newest: a fast typist must not queue a write for every letter. */
export class LatestWrite {
  hasFailed = false;
  private next: { text: string | null } | null = null;
  private running: Promise<void> | null = null;
  private last: string | null | undefined;

  constructor(private readonly put: (text: string | null) => Promise<void>) {}

  write(text: string | null): void {
    if (this.next === null && text === this.last) return;
    this.next = { text };
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  async whenDone(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    while (this.next) {
      const { text } = this.next;
      this.next = null;
      this.last = text;
      try {
        await this.put(text);
        this.hasFailed = false;
      } catch {
        this.hasFailed = true;
        this.last = undefined;
      }
    }
  }
}
