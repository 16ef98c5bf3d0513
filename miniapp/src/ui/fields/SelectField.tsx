import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../actions/Button';
import { useTap } from '../actions/use-tap';
import { aria } from '../aria';
import { RadioCard } from '../choices/ChoiceCard';
import { Icon } from '../icons/Icon';
import { Overlay } from '../overlays/Overlay';
import { uiWording } from '../wording';
import { FieldFrame, type FieldFrameProps } from './FieldFrame';
import './fields.scss';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}
export interface SelectFieldProps<Value extends string> extends Omit<FieldFrameProps, 'children'> {
  options: readonly SelectOption<Value>[];
  /** `null` = nothing chosen yet. */
  value: Value | null;
  placeholder?: string;
  isReadOnly?: boolean;
  onChange(value: Value): void;
}

/** A sheet with all options in full: the phone's wheel has small grey type and cuts long names. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { options, value, placeholder = uiWording.choose, isReadOnly = false, onChange, ...frame } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { tap } = useTap(() => setIsOpen(true));
  const shown = options.find((option) => option.value === value)?.label;
  return (
    <FieldFrame {...frame}>
      <View
        className={`ui-control${isReadOnly ? ' ui-control--locked' : ''}`}
        onClick={isReadOnly ? undefined : tap}
        {...aria({
          role: 'button',
          label: `${frame.label}，${shown ?? placeholder}`,
          isDisabled: isReadOnly,
        })}
      >
        <View className={`ui-control__chosen${shown ? '' : ' ui-control__placeholder'}`}>
          {shown ?? placeholder}
        </View>
        <Icon name="down" />
      </View>
      {isOpen && (
        <Overlay label={frame.label} place="bottom">
          <View className="ui-dialog__title">{frame.label}</View>
          {options.map((option) => (
            <RadioCard
              key={option.value}
              title={option.label}
              isChosen={option.value === value}
              onChange={() => {
                setIsOpen(false);
                onChange(option.value);
              }}
            />
          ))}
          <View className="ui-dialog__buttons">
            <Button kind="text" label={uiWording.cancel} onPress={() => setIsOpen(false)} />
          </View>
        </Overlay>
      )}
    </FieldFrame>
  );
}
