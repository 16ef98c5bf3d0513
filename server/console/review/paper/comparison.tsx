import type { ReactElement } from 'react';
import type { PaperComparison } from '#shared/api/views';
import { Mark } from '../../ui/mark';
import { paperWording as words } from './paper-wording';

/** What the scanned codes say, the last one on top, and what is still missing. */
export function Comparison({ comparison }: { comparison: PaperComparison }): ReactElement {
  const { codes, missingPages, completeCopies } = comparison;
  const wrong = codes.filter(({ isRight }) => !isRight).length;
  const newestFirst = codes.map((code, index) => ({ ...code, index })).reverse();
  return (
    <>
      <p role="status">
        {words.scanned(codes.length)}
        {wrong > 0 && words.notRight(wrong)}。{words.complete(completeCopies)}
        {missingPages.length > 0 ? words.missing(missingPages) : words.allPages}
      </p>
      <ol className="paper__codes" tabIndex={0} aria-label={words.scanned(codes.length)}>
        {newestFirst.map(({ index, isRight, text }) => (
          <li key={index}>
            <Mark tone={isRight ? 'good' : 'bad'}>{isRight ? words.right : words.wrong}</Mark>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
