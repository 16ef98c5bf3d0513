import { Textarea, View } from '@tarojs/components';
import { useState, type Ref } from 'react';
import { countCharacters } from '#shared/text/characters';
import { platform } from '../../platform';
import { fieldAria } from '../aria';
import { uiWording } from '../wording';
import { FieldFrame, type FieldFrameProps } from './FieldFrame';
import { useLiveText, type FieldHandle } from './use-live-text';
import './fields.scss';

export interface TextAreaFieldProps extends Omit<FieldFrameProps, 'children'> {
  initialText: string;
  /** UTF-16 units that the phone takes; well above `limit`, so that a pasted text is refused and not cut. */
  maxLength: number;
  /** Characters that the rules allow; the counter turns red beyond it. */
  limit?: number;
  placeholder?: string;
  isReadOnly?: boolean;
  onChange?(text: string): void;
  onCommit?(text: string): void;
  handle?: Ref<FieldHandle>;
}

/** Characters; a field for less starts half as high. All grow with their text, on H5 by CSS. */
const shortLimit = 500;

export function TextAreaField(props: TextAreaFieldProps) {
  const {
    initialText,
    maxLength,
    limit,
    placeholder,
    isReadOnly = false,
    onChange,
    onCommit,
    handle,
    ...frame
  } = props;
  const [count, setCount] = useState(() => countCharacters(initialText));
  const live = useLiveText({
    id: frame.id,
    initialText,
    onChange(text) {
      setCount(countCharacters(text));
      onChange?.(text);
    },
    onCommit,
    handle,
  });
  const isOver = limit !== undefined && count > limit;
  return (
    <FieldFrame {...frame}>
      <View className={`ui-control${isReadOnly ? ' ui-control--locked' : ''}`}>
        <Textarea
          className={`ui-control__area${limit !== undefined && limit <= shortLimit ? ' ui-control__area--short' : ''}`}
          autoHeight={platform.target === 'weapp'}
          defaultValue={initialText}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="ui-control__placeholder"
          disabled={isReadOnly}
          adjustPosition={false}
          disableDefaultPadding
          {...live}
          {...fieldAria(frame.label, { isFaulty: (frame.faults ?? []).length > 0 })}
        />
      </View>
      {limit !== undefined && (
        <View className={`ui-field__count${isOver ? ' ui-field__count--over' : ''}`}>
          {uiWording.count(count, limit)}
        </View>
      )}
    </FieldFrame>
  );
}
