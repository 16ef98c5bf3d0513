import { useEffect } from 'react';
import { platform } from '../platform';

/** On a computer what is not saved goes with the tab, so that the browser asks first. */
export function useLeaveQuestion(isAsked: boolean): void {
  useEffect(() => (isAsked ? platform.desk?.askBeforeLeaving() : undefined), [isAsked]);
}
