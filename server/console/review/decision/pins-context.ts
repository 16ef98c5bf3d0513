import { createContext, useContext } from 'react';
import type { PinTarget } from '#shared/api/views';

export interface Pins {
  /** The clerk is collecting reasons for a return: places show their pin. */
  isPinning: boolean;
  positionOf: (target: PinTarget) => number | null;
  /** Opens the return and puts the place into it, with a text where one is known. */
  pin: (target: PinTarget, text?: string) => void;
}

export const PinsContext = createContext<Pins>({
  isPinning: false,
  positionOf: () => null,
  pin: () => undefined,
});

export const usePins = (): Pins => useContext(PinsContext);
