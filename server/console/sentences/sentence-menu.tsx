import { Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { SentenceKind } from '#shared/reviews/usual-sentences';
import { sentencesWording } from './sentences-wording';
import { useOfferedSentences } from './use-usual-sentences';

const EDIT = 'edit';

/** What is said often, offered beside a text; a chosen sentence goes behind what is written. */
export function SentenceMenu({
  kind,
  text,
  onText,
}: {
  kind: SentenceKind;
  text: string;
  onText: (text: string) => void;
}): ReactElement {
  const sentences = useOfferedSentences(kind);
  const navigate = useNavigate();
  const offered = sentences.map((sentence, index) => ({ key: String(index), label: sentence }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...(offered.length === 0
            ? [{ key: 'none', label: sentencesWording.none, disabled: true }]
            : offered),
          { type: 'divider' },
          { key: EDIT, label: sentencesWording.edit },
        ],
        onClick: ({ key }) => {
          if (key === EDIT) return void navigate('/sentences');
          const sentence = sentences[Number(key)];
          if (sentence !== undefined) onText(withSentence(text, sentence));
        },
      }}
    >
      <Button size="small" type="text">
        {sentencesWording.offer}
      </Button>
    </Dropdown>
  );
}

function withSentence(text: string, sentence: string): string {
  return text.trim() === '' ? sentence : `${text.trimEnd()}${sentence}`;
}
