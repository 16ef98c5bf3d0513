import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type Ref } from 'react';
import { countCharacters } from '#shared/text/characters';
import { fieldAria } from '../aria';
import { uiWording } from '../wording';
import { FieldFrame, type FieldFrameProps } from './FieldFrame';
import { LongText } from './LongText';
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
  const { count, recount } = useCount(initialText);
  const live = useLiveText({
    id: frame.id,
    initialText,
    onChange(text) {
      recount(text);
      onChange?.(text);
    },
    onCommit,
    handle,
  });
  const isOver = limit !== undefined && count > limit;
  return (
    <FieldFrame {...frame}>
      <View className={`ui-control${isReadOnly ? ' ui-control--locked' : ''}`}>
        <LongText
          className={`ui-control__area${limit !== undefined && limit <= shortLimit ? ' ui-control__area--short' : ''}`}
          defaultValue={initialText}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="ui-control__placeholder"
          disabled={isReadOnly}
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

/** While somebody types, the number follows now and then: to draw it at every key would make a slow phone stutter. */
const countEveryMs = 300;

function useCount(initialText: string): { count: number; recount(text: string): void } {
  const [count, setCount] = useState(() => countCharacters(initialText));
  const latest = useRef(initialText);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  const recount = (text: string): void => {
    latest.current = text;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      setCount(countCharacters(latest.current));
    }, countEveryMs);
  };
  return { count, recount };
}
