import { View } from '@tarojs/components';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { ConflictSide } from '../../answers';
import { answerText } from '#shared/applications/answer-text';
import type { FieldDefinition } from '#shared/campaigns/campaign-definition';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { call, useAnswer } from '../../http';
import { Button } from '../../ui';
import { useOpenForm } from '../form-context';
import { formWording } from '../wording';
import './answers.scss';

/** The field was typed here and changed elsewhere: both texts, and the person takes one; of running text, both. */
export function ConflictChoice({ field }: { field: FieldDefinition }) {
  const { application, autosave, draft, onCommit } = useOpenForm();
  const { answer } = useAnswer(`${application.id} ${field.key}`, () =>
    call('applications.answerOrigin', { params: { id: application.id, field: field.key } }),
  );
  const take = (choice: ConflictSide) => {
    autosave.resolve(field.key, choice);
    onCommit(field.key);
  };
  return (
    <View className="form-beneath form-conflict">
      <View className="form-conflict__title">{formWording.conflictTitle}</View>
      <View>{formWording.conflictText}</View>
      <Side
        title={formWording.mine}
        text={answerText(field, draft.typed[field.key])}
        label={formWording.takeMine}
        onTake={() => take('mine')}
      />
      <Side
        title={theirTitle(answer?.origin ?? null)}
        text={answerText(field, draft.saved[field.key])}
        label={formWording.takeTheirs}
        onTake={() => take('theirs')}
      />
      {field.kind === 'paragraphs' && (
        <Button kind="text" label={formWording.takeBoth} onPress={() => take('both')} />
      )}
    </View>
  );
}

/** While it is not known who wrote it, that it is another text is said at once. */
function theirTitle(origin: AnswerOf<'applications.answerOrigin'>['origin']): string {
  if (origin === null) return formWording.theirs;
  return formWording.theirsBy(origin.by, origin.label, formatChinaTimeInWords(origin.atUtc));
}

interface SideProps {
  title: string;
  text: string;
  label: string;
  onTake(): void;
}

function Side({ title, text, label, onTake }: SideProps) {
  return (
    <View className="form-conflict__side">
      <View className="form-conflict__name">{title}</View>
      <View className="form-conflict__text">{text === '' ? formWording.empty : text}</View>
      <Button kind="secondary" label={label} onPress={onTake} />
    </View>
  );
}
