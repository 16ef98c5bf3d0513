/** Where the form is filled in on a computer: the address that people type, and what it leads to. */
export const computerPage = { address: '/computer', leadsTo: '/#/packages/desk/computer/index' } as const;

/** In the address of the phone's page: what the code on the computer says. */
export const scanParameter = 'scan';

/** The scan code in what a phone has read or somebody has pasted; null when it is something else. */
export function scanCodeIn(text: string): string | null {
  return /[?&]scan=([\w-]{22})(?:$|[&#])/.exec(text.trim())?.[1] ?? null;
}
