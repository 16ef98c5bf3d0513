import { staffRoleKeys, type StaffRole } from '#shared/accounts/staff-roles';
import type { Policy } from '../http';

/** The access rules of the product in one place; a route names one of them and why. */

export const everybody = (reason: string): Policy<'anonymous'> => ({
  audience: ['anonymous'],
  scope: 'nothing that belongs to anybody',
  reason,
});

export const ownAccount = (reason: string): Policy<'contact'> => ({
  audience: ['contact'],
  scope: 'rows of the own account',
  reason,
});

export const ownUnit = (reason: string): Policy<'contact'> => ({
  audience: ['contact'],
  scope: 'applications of the own unit, by a condition in the query',
  reason,
});

export const ownColleagues = (reason: string): Policy<'contact'> => ({
  audience: ['contact'],
  scope: 'who acts for the own unit, by a condition in the query; only its 负责人 changes anything of others',
  reason,
});

/** What is needed to fill in the form, at the phone or at a computer that it has connected. */
export const ownForm = (reason: string): Policy<'contact' | 'computer'> => ({
  audience: ['contact', 'computer'],
  scope:
    'applications of the own unit; a computer only the one that it is connected to; by a condition in the query',
  reason,
});

export const connectedComputer = (reason: string): Policy<'computer'> => ({
  audience: ['computer'],
  scope: 'the connection itself',
  reason,
});

export const ownRegion = (reason: string): Policy<'bureau' | 'bureauHead' | 'province'> => ({
  audience: ['bureau', 'bureauHead', 'province'],
  scope: 'submitted applications; a bureau sees its own region only, by a condition in the query',
  reason,
});

export const ownRegionBureau = (reason: string): Policy<'bureau' | 'bureauHead'> => ({
  audience: ['bureau', 'bureauHead'],
  scope: "submitted applications of the bureau's own region, by a condition in the query",
  reason,
});

export const ownRegionHead = (reason: string): Policy<'bureauHead'> => ({
  audience: ['bureauHead'],
  scope: "what leaves the bureau's own region, by a condition in the query",
  reason,
});

export const wholeProvince = (reason: string): Policy<'province'> => ({
  audience: ['province'],
  scope: 'applications, tables and campaigns of all regions',
  reason,
});

export const assignedExpert = (reason: string): Policy<'expert'> => ({
  audience: ['expert'],
  scope: 'applications that are assigned to the own account, by a condition in the query',
  reason,
});

export const auditor = (reason: string): Policy<'auditor'> => ({
  audience: ['auditor'],
  scope: 'the audit trail, and nothing that can be acted on',
  reason,
});

export const administrator = (reason: string): Policy<'admin'> => ({
  audience: ['admin'],
  scope: 'staff accounts, and no application',
  reason,
});

/** The way out of a made-up password. */
export const anyStaffBeforePasswordChange = (reason: string): Policy<StaffRole> => ({
  ...anyStaff(reason),
  isOpenBeforePasswordChange: true,
});

export const deliveryDesk = (reason: string): Policy<'province' | 'admin'> => ({
  audience: ['province', 'admin'],
  scope: 'how messages of all regions went, without their texts and the persons',
  reason,
});

export const anyStaff = (reason: string): Policy<StaffRole> => ({
  audience: staffRoleKeys,
  scope: 'rows of the own account',
  reason,
});
