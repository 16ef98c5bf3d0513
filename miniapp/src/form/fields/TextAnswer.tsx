import { View } from '@tarojs/components';
import { useState } from 'react';
import { DRAFT_TEXT_MAX_CHARACTERS } from '#shared/api/limits';
import type { TextFieldDefinition } from '#shared/campaigns/campaign-definition';
import { TextAreaField, TextField } from '../../ui';
import { useOpenForm } from '../form-context';
import { finishedAnswer, typedAnswer } from '../typed-answer';
import { useField } from '../use-field';
import { ConflictChoice } from './ConflictChoice';
import { FieldKeeper } from './FieldKeeper';
import { IndustrySuggestions } from './IndustrySuggestions';
import { OutlineHelper } from './OutlineHelper';
import './answers.scss';

/** Far above every limit of a line, so that a pasted text is refused with a sentence and not cut without a word. */
const lineMaxLength = 1_000;

/** 所属行业, as the form of 2020 calls it; a form without it has no suggestions. */
const industryKey = 'industry';

const keyboards = { line: 'text', email: 'text', mobile: 'number' } as const;

export function TextAnswer({ field }: { field: TextFieldDefinition }) {
  const { findings } = useOpenForm();
  const open = useField(field);
  const text = typeof open.value === 'string' ? open.value : '';
  const [isTyping, setIsTyping] = useState(false);
  const onChange = (typed: string) => {
    setIsTyping(true);
    open.type(typedAnswer(field, typed));
  };
  const onCommit = (typed: string) => {
    const finished = finishedAnswer(field, typed);
    if (finished === typed) open.commit();
    else open.fill(finished);
  };
  const remarks = findings.remarks.filter((remark) => remark.field === field.key);
  return (
    <View>
      <FieldKeeper key={open.drawing} text={text}>
        {(initialText) =>
          field.kind === 'paragraphs' ? (
            <TextAreaField
              {...open.frame}
              initialText={initialText}
              maxLength={DRAFT_TEXT_MAX_CHARACTERS}
              limit={field.maxCharacters}
              isReadOnly={open.isReadOnly}
              onChange={onChange}
              onCommit={onCommit}
            />
          ) : (
            <TextField
              {...open.frame}
              initialText={initialText}
              maxLength={lineMaxLength}
              keyboard={keyboards[field.kind]}
              isReadOnly={open.isReadOnly}
              onChange={onChange}
              onCommit={onCommit}
            />
          )
        }
      </FieldKeeper>
      {field.key === industryKey && isTyping && !open.isReadOnly && (
        <IndustrySuggestions
          typed={text}
          onChoose={(chosen) => {
            setIsTyping(false);
            open.fill(chosen);
          }}
          onClose={() => setIsTyping(false)}
        />
      )}
      {field.kind === 'paragraphs' && !open.isReadOnly && !open.isInConflict && (
        <OutlineHelper label={field.label} text={text} onInsert={open.fill} />
      )}
      {remarks.map(({ code, message }) => (
        <View className="form-beneath form-remark" key={code}>
          {message}
        </View>
      ))}
      {open.isInConflict && <ConflictChoice field={field} />}
    </View>
  );
}
