/** Why an expert must not review an application (回避). */
export const conflictKinds = ['sameUnit', 'sameCity', 'declared'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface ExpertFacts {
  employer: string;
  employerCreditCode: string | null;
  /** The bureau of the expert's city; null for another province. */
  cityCode: string | null;
}

export interface ApplicationFacts {
  unitName: string;
  unitCreditCode: string;
  bureauCode: string;
}

/** The conflict that the facts show, or null; what an expert has declared is known from the assignment. */
export function conflictOf(expert: ExpertFacts, application: ApplicationFacts): ConflictKind | null {
  const isSameUnit =
    expert.employerCreditCode === application.unitCreditCode ||
    plainName(expert.employer) === plainName(application.unitName);
  if (isSameUnit) return 'sameUnit';
  return expert.cityCode === application.bureauCode ? 'sameCity' : null;
}

/** Brackets, widths and spaces are typed one way here and another way there. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
