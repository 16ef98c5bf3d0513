/** The given clock, moved by what the control route has added. */
export interface SimulatorClock {
  now(): Date;
  advance(ms: number): void;
}

export function createSimulatorClock(base: { now(): Date } = { now: () => new Date() }): SimulatorClock {
  let offsetMs = 0;
  return {
    now: () => new Date(base.now().getTime() + offsetMs),
    advance(ms) {
      offsetMs += ms;
    },
  };
}
