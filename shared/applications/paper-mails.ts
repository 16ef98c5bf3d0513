/** So many a day, so that nobody uses us to fill a stranger's mailbox. */
export const paperMailLimits = { accountADay: 5, applicationADay: 10 } as const;

/** Why a paper did not go out: the mailbox refused it, nobody took it for hours, or a newer paper was issued meanwhile. */
export const paperMailFailures = ['refused', 'unreachable', 'superseded'] as const;
export type PaperMailFailure = (typeof paperMailFailures)[number];
