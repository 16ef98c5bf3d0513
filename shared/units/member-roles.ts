/**
 * What a contact may do for the unit. Everybody fills in the form, prints and photographs; what the unit answers for
 * towards the bureau needs the right to submit; who belongs to the unit is settled by one person.
 */
export const memberRoles = {
  owner: { label: '负责人', may: '填报、提交，并管理同事', maySubmit: true },
  submitter: { label: '可提交', may: '填报，也可以提交、收回和撤回申报', maySubmit: true },
  filler: { label: '填报人', may: '填写、打印和拍照，由别人提交', maySubmit: false },
} as const satisfies Record<string, { label: string; may: string; maySubmit: boolean }>;

export type MemberRole = keyof typeof memberRoles;

export const memberRoleKeys = Object.keys(memberRoles) as [MemberRole, ...MemberRole[]];

/** What a colleague can be made; 负责人 comes about by a transfer alone. */
export const grantableRoles = ['submitter', 'filler'] as const satisfies readonly MemberRole[];

export type GrantableRole = (typeof grantableRoles)[number];

export const colleagueLimits = {
  members: 10,
  openInvitations: 5,
  /** A name for a colleague, by which the others know who is meant. */
  labelCharacters: 12,
  statementCharacters: 300,
} as const;
