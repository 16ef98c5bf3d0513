import type { ReactElement } from 'react';
import { choicesAnswer, textAnswer, type Answers } from '#shared/applications/answers';
import type { CampaignDefinition, FieldDefinition } from '#shared/campaigns/campaign-definition';
import { countCharacters } from '#shared/text/characters';
import { uiWording } from '../../ui/ui-wording';
import { sheetWording } from './sheet-wording';

/** What was answered, as text; what is empty says so. */
export function AnswerText({
  field,
  answers,
  definition,
}: {
  field: FieldDefinition;
  answers: Answers;
  definition: CampaignDefinition;
}): ReactElement {
  if (field.kind === 'choices') {
    const chosen = choicesAnswer(answers, field.key);
    if (chosen.length === 0) return <EmptyAnswer field={field} />;
    return (
      <ul className="answer-choices">
        {chosen.map((key) => (
          <li key={key}>
            {field.choices.find((choice) => choice.key === key)?.label ?? key}
            <DirectionText definition={definition} directionKey={key} />
          </li>
        ))}
      </ul>
    );
  }
  const text = textAnswer(answers, field.key);
  if (text.trim() === '') return <EmptyAnswer field={field} />;
  if (field.kind === 'paragraphs') {
    return (
      <>
        <span className="answer-paragraphs">{text}</span>
        {field.suggestedCharacters !== null && (
          <span className="sheet-note">{sheetWording.characters(countCharacters(text))}</span>
        )}
      </>
    );
  }
  return (
    <span className="answer-line">
      {text}
      {field.kind === 'count' && ` ${field.unit}`}
    </span>
  );
}

function EmptyAnswer({ field }: { field: FieldDefinition }): ReactElement {
  return <span className="answer-empty">{field.required ? uiWording.notAnswered : uiWording.none}</span>;
}

/** The notice's description of a chosen direction, folded until it is wanted. */
function DirectionText({
  definition,
  directionKey,
}: {
  definition: CampaignDefinition;
  directionKey: string;
}): ReactElement | null {
  const direction = definition.directionAreas
    .flatMap((area) => area.directions)
    .find((known) => known.key === directionKey);
  if (direction === undefined) return null;
  return (
    <details className="direction-text">
      <summary>{sheetWording.directionText}</summary>
      {direction.description}
    </details>
  );
}
