import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { uiWording } from '../wording';
import { FaultText } from './FaultText';
import './fields.scss';

export interface FieldFrameProps {
  /** Also the element's id, to scroll to; letters, digits, "-" and "_". */
  id: string;
  label: string;
  hint?: string;
  /** What a clerk asked for at this field, in the clerk's words. */
  reason?: string;
  faults?: readonly string[];
  isOptional?: boolean;
  children: ReactNode;
}

/** Label and hint above, faults beneath: the same for every kind of field. */
export function FieldFrame({ id, label, hint, reason, faults = [], isOptional, children }: FieldFrameProps) {
  return (
    <View id={id} className={`ui-field${faults.length > 0 ? ' ui-field--faulty' : ''}`}>
      <View className="ui-field__label">
        {label}
        {isOptional && <View className="ui-field__optional">{uiWording.optional}</View>}
      </View>
      {hint && <View className="ui-field__hint">{hint}</View>}
      {reason && <View className="ui-field__reason">{uiWording.reason(reason)}</View>}
      {children}
      <FaultText faults={faults} />
    </View>
  );
}
