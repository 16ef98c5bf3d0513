/** Who works at a desk, with the words that everybody reads. Nobody has two roles: whoever decides does not audit. */
export const staffRoles = {
  bureau: { label: '市州经办', hasRegion: true },
  bureauHead: { label: '市州负责人', hasRegion: true },
  province: { label: '省厅经办', hasRegion: false },
  expert: { label: '评审专家', hasRegion: false },
  auditor: { label: '审计员', hasRegion: false },
  admin: { label: '系统管理员', hasRegion: false },
} as const;

export type StaffRole = keyof typeof staffRoles;

export const staffRoleKeys = Object.keys(staffRoles) as [StaffRole, ...StaffRole[]];
