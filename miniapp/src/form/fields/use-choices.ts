import { useState } from 'react';
import type { ChoicesFieldDefinition } from '#shared/campaigns/campaign-definition';
import { useField, type OpenField } from '../use-field';

export interface OpenChoices extends OpenField {
  chosen: readonly string[];
  /** The last tap wanted one more than is allowed. */
  wasOneTooMany: boolean;
  choose(key: string, isChosen: boolean): void;
}

/** Choices are kept in the form's order, so that two phones that chose the same have the same. */
export function useChoices(field: ChoicesFieldDefinition): OpenChoices {
  const open = useField(field);
  const [wasOneTooMany, setWasOneTooMany] = useState(false);
  const chosen = Array.isArray(open.value) ? open.value : [];
  return {
    ...open,
    chosen,
    wasOneTooMany,
    choose(key, isChosen) {
      const isTooMany = isChosen && chosen.length >= field.maxChoices;
      setWasOneTooMany(isTooMany);
      if (isTooMany) return;
      const wanted = isChosen ? [...chosen, key] : chosen.filter((other) => other !== key);
      const known = field.choices.map((choice) => choice.key);
      open.fill([...wanted].sort((a, b) => known.indexOf(a) - known.indexOf(b)));
    },
  };
}
