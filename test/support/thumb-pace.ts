import { setTimeout as wait } from 'node:timers/promises';

/** The app ignores a second tap on the same thing within half a second (miniapp/src/ui/actions/use-tap.ts). */
const sameTapAfterMs = 550;

/** A person's pace: rests before the same button is tapped again, and only then. */
export class ThumbPace {
  private readonly tappedAtMs = new Map<string, number>();

  async restBefore(name: string): Promise<void> {
    const restMs = (this.tappedAtMs.get(name) ?? 0) + sameTapAfterMs - Date.now();
    if (restMs > 0) await wait(restMs);
  }

  tapped(name: string): void {
    this.tappedAtMs.set(name, Date.now());
  }
}
