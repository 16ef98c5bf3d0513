import type { AnswerValue } from '#shared/applications/answers';
import type { FieldDefinition } from '#shared/campaigns/campaign-definition';
import { isFieldEditable } from '../applications';
import { elementIdOf } from './element-id';
import { useOpenForm } from './form-context';

export interface OpenField {
  /** For FieldFrame. */
  frame: {
    id: string;
    label: string;
    hint?: string;
    reason?: string;
    faults: string[];
    isOptional: boolean;
    isLocked: boolean;
  };
  value: AnswerValue | undefined;
  isReadOnly: boolean;
  /** Changes when the value was replaced and not typed: the control is then drawn anew. */
  drawing: number;
  isInConflict: boolean;
  type(value: AnswerValue): void;
  /** Replaces what the control shows. */
  fill(value: AnswerValue): void;
  commit(): void;
}

export function useField(field: FieldDefinition): OpenField {
  const { application, autosave, draft, answers, findings, isShown, onCommit } = useOpenForm();
  const { key } = field;
  const isReadOnly = !isFieldEditable(application, key);
  const isUnpinned = isReadOnly && application.status === 'returned';
  const reasons = application.returnReasons.flatMap(({ target, text }) =>
    target.kind === 'field' && target.key === key ? [text] : [],
  );
  const local = isShown(key) && !isReadOnly ? findings.faults.filter((fault) => fault.field === key) : [];
  const faults = [...local.map(({ message }) => message), ...(draft.held[key] ?? [])];
  return {
    frame: {
      id: elementIdOf(key),
      label: field.label,
      // How to fill it in is of no use where it cannot be.
      hint: isUnpinned ? undefined : (field.hint ?? undefined),
      reason: reasons.length > 0 ? reasons.join('\n') : undefined,
      faults: [...new Set(faults)],
      isOptional: !field.required,
      isLocked: isUnpinned,
    },
    value: answers[key],
    isReadOnly,
    drawing: draft.replaced[key] ?? 0,
    isInConflict: draft.conflicts.includes(key),
    type: (value) => autosave.type(key, value),
    fill(value) {
      autosave.fill(key, value);
      onCommit(key);
    },
    commit: () => onCommit(key),
  };
}
