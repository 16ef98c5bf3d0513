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

export const ownRegion = (reason: string): Policy<'bureau' | 'province'> => ({
  audience: ['bureau', 'province'],
  scope: 'submitted applications; a bureau sees its own region only, by a condition in the query',
  reason,
});

export const ownRegionBureau = (reason: string): Policy<'bureau'> => ({
  audience: ['bureau'],
  scope: "submitted applications of the bureau's own region, by a condition in the query",
  reason,
});

export const anyStaff = (reason: string): Policy<'bureau' | 'province' | 'admin'> => ({
  audience: ['bureau', 'province', 'admin'],
  scope: 'rows of the own account',
  reason,
});
