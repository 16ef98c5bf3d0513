import { Input, View } from '@tarojs/components';
import type { Ref } from 'react';
import { platform } from '../../platform';
import { fieldAria } from '../aria';
import { uiWording } from '../wording';
import { FieldFrame, type FieldFrameProps } from './FieldFrame';
import { useLiveText, type FieldHandle } from './use-live-text';
import './fields.scss';

export interface TextFieldProps extends Omit<FieldFrameProps, 'children'> {
  /** The text at first; to replace it later, change `key`. */
  initialText: string;
  /** UTF-16 units. WeChat's own default of 140 would cut without a word. */
  maxLength: number;
  /** Which keyboard; digit has a decimal point and no minus sign. */
  keyboard?: 'text' | 'digit' | 'number' | 'idcard';
  placeholder?: string;
  /** Stands behind the text: 万元, %, 人. */
  unit?: string;
  isReadOnly?: boolean;
  /** Every change, also while an input method composes: keep it, do not check it. */
  onChange?(text: string): void;
  /** When the person leaves the field with another text: the moment to check it. */
  onCommit?(text: string): void;
  handle?: Ref<FieldHandle>;
}

/** A browser's number input refuses what people paste: spaces, full-width digits. It gets the keyboard only. */
const inputModes = { text: 'text', digit: 'decimal', number: 'numeric', idcard: 'text' } as const;

export function TextField(props: TextFieldProps) {
  const { initialText, maxLength, keyboard = 'text', placeholder, unit, isReadOnly = false, ...rest } = props;
  const { onChange, onCommit, handle, ...frame } = rest;
  const live = useLiveText({ id: frame.id, initialText, onChange, onCommit, handle });
  return (
    <FieldFrame {...frame}>
      <View className={`ui-control${isReadOnly ? ' ui-control--locked' : ''}`}>
        <Input
          className="ui-control__input"
          type={platform.target === 'h5' ? 'text' : keyboard}
          defaultValue={initialText}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="ui-control__placeholder"
          disabled={isReadOnly}
          adjustPosition={false}
          {...live}
          {...fieldAria(unit ? uiWording.withUnit(frame.label, unit) : frame.label, {
            isFaulty: (frame.faults ?? []).length > 0,
            inputMode: inputModes[keyboard],
          })}
        />
        {unit && <View className="ui-control__unit">{unit}</View>}
      </View>
    </FieldFrame>
  );
}

export interface NumberFieldProps extends Omit<TextFieldProps, 'keyboard' | 'maxLength'> {
  /** The text keyboard then, because the digit keyboards have no minus sign. */
  allowsNegative?: boolean;
}

/** 20 digits are more than any figure of the form; the text stays as typed, the rules are in shared/. */
export function NumberField({ allowsNegative = false, ...field }: NumberFieldProps) {
  return <TextField {...field} keyboard={allowsNegative ? 'text' : 'digit'} maxLength={24} />;
}
