import { View } from '@tarojs/components';
import { DRAFT_TEXT_MAX_CHARACTERS } from '#shared/api/limits';
import type { TextFieldDefinition } from '#shared/campaigns/campaign-definition';
import { TextAreaField, TextField } from '../../ui';
import { useOpenForm } from '../form-context';
import { finishedAnswer, typedAnswer } from '../typed-answer';
import { useField } from '../use-field';
import { ConflictChoice } from './ConflictChoice';
import { FieldKeeper } from './FieldKeeper';
import './answers.scss';

/** Far above every limit of a line, so that a pasted text is refused with a sentence and not cut without a word. */
const lineMaxLength = 1_000;

const keyboards = { line: 'text', email: 'text', mobile: 'number' } as const;

export function TextAnswer({ field }: { field: TextFieldDefinition }) {
  const { findings } = useOpenForm();
  const open = useField(field);
  const text = typeof open.value === 'string' ? open.value : '';
  const onChange = (typed: string) => open.type(typedAnswer(field, typed));
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
      {remarks.map(({ code, message }) => (
        <View className="form-beneath form-remark" key={code}>
          {message}
        </View>
      ))}
      {open.isInConflict && <ConflictChoice field={field} />}
    </View>
  );
}
