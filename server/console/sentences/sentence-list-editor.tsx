import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { SENTENCE_MAX_CHARACTERS, SENTENCES_PER_LIST } from '#shared/reviews/usual-sentences';
import { sentencesWording as words } from './sentences-wording';

/** One list: each sentence can be changed, moved and removed, and one be added at its end. */
export function SentenceListEditor({
  label,
  sentences,
  showsFaults,
  onChange,
}: {
  label: string;
  sentences: readonly string[];
  showsFaults: boolean;
  onChange: (sentences: string[]) => void;
}): ReactElement {
  const replaced = (index: number, ...by: string[]): string[] => [
    ...sentences.slice(0, index),
    ...by,
    ...sentences.slice(index + 1),
  ];
  /** The sentence changes places with the one after it. */
  const swapped = (index: number): string[] => [
    ...sentences.slice(0, index),
    ...sentences.slice(index + 1, index + 2),
    ...sentences.slice(index, index + 1),
    ...sentences.slice(index + 2),
  ];
  const isFull = sentences.length >= SENTENCES_PER_LIST;
  return (
    <section className="sentences__list" aria-label={label}>
      <h2>{label}</h2>
      {sentences.length === 0 && <p className="sentences__none">{words.none}</p>}
      <ol>
        {sentences.map((sentence, index) => {
          const position = index + 1;
          const isFaulty = showsFaults && sentence.trim() === '';
          return (
            <li key={index}>
              <div className="sentences__row">
                <Input
                  value={sentence}
                  maxLength={SENTENCE_MAX_CHARACTERS}
                  aria-label={words.sentence(label, position)}
                  status={isFaulty ? 'error' : ''}
                  onChange={({ target }) => onChange(replaced(index, target.value))}
                />
                <Button
                  size="small"
                  disabled={index === 0}
                  aria-label={words.named(words.up, label, position)}
                  onClick={() => onChange(swapped(index - 1))}
                >
                  {words.up}
                </Button>
                <Button
                  size="small"
                  disabled={position === sentences.length}
                  aria-label={words.named(words.down, label, position)}
                  onClick={() => onChange(swapped(index))}
                >
                  {words.down}
                </Button>
                <Button
                  size="small"
                  aria-label={words.named(words.remove, label, position)}
                  onClick={() => onChange(replaced(index))}
                >
                  {words.remove}
                </Button>
              </div>
              {isFaulty && (
                <p role="alert" className="sentences__fault">
                  {words.empty}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        type="dashed"
        disabled={isFull}
        aria-label={words.addTo(label)}
        onClick={() => onChange([...sentences, ''])}
      >
        {isFull ? words.full(SENTENCES_PER_LIST) : words.add}
      </Button>
    </section>
  );
}
