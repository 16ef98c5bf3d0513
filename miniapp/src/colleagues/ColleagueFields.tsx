import { grantableRoles, memberRoles, type GrantableRole } from '#shared/units/member-roles';
import { RadioCard, TextField } from '../ui';
import { colleaguesWording } from './wording';

export interface TypedColleague {
  label: string;
  role: GrantableRole;
}

export interface ColleagueFieldsProps {
  /** Of the fields on the page. */
  id: string;
  typed: TypedColleague;
  faults: readonly string[];
  onChange(typed: TypedColleague): void;
}

/** How a colleague is called, and what they may do. */
export function ColleagueFields({ id, typed, faults, onChange }: ColleagueFieldsProps) {
  return (
    <>
      <TextField
        id={`${id}-label`}
        label={colleaguesWording.label}
        hint={colleaguesWording.labelHint}
        initialText={typed.label}
        maxLength={40}
        faults={faults}
        onChange={(label) => onChange({ ...typed, label })}
      />
      {grantableRoles.map((role) => (
        <RadioCard
          key={role}
          title={memberRoles[role].label}
          text={memberRoles[role].may}
          isChosen={typed.role === role}
          onChange={() => onChange({ ...typed, role })}
        />
      ))}
    </>
  );
}
