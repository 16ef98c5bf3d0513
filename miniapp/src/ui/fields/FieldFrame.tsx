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
  /** Of several that cannot be changed now; why, the page says once. */
  isLocked?: boolean;
  children: ReactNode;
}

/** Label and hint above, faults beneath: the same for every kind of field. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, hint, reason, faults = [], isOptional = false, isLocked = false, children } = props;
  const remark = isLocked ? uiWording.locked : isOptional ? uiWording.optional : null;
  return (
    <View id={id} className={`ui-field${faults.length > 0 ? ' ui-field--faulty' : ''}`}>
      <View className="ui-field__label">
        {label}
        {remark !== null && <View className="ui-field__optional">{remark}</View>}
      </View>
      {hint && <View className="ui-field__hint">{hint}</View>}
      {reason && <View className="ui-field__reason">{uiWording.reason(reason)}</View>}
      {children}
      <FaultText faults={faults} />
    </View>
  );
}
