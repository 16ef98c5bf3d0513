import { verdictCodes } from '#shared/pages/photo-verdicts';
import { pinned, emptyDraft } from '../../server/console/review/decision/decision-draft';
import {
  emptyRuling,
  faultsOfRuling,
  mayRule,
  rulingOf,
  withChoice,
  withPhrase,
} from '../../server/console/review/rulings/ruling-draft';
import { rulingPhrases } from '../../server/console/review/rulings/ruling-wording';

const [validPhrase = ''] = rulingPhrases.valid;
const [invalidPhrase = '', otherInvalidPhrase = ''] = rulingPhrases.invalid;

describe('which photograph a clerk may rule on', () => {
  it('is one of a page of the print in force, while this bureau decides', () => {
    const rulable = verdictCodes.filter((verdict) => mayRule({ moves: ['return'] }, { verdict }));
    expect(rulable).toEqual([
      'current',
      'unchanged',
      'placedByHand',
      'remarks',
      'retake',
      'ruledValid',
      'ruledInvalid',
    ]);
    expect(verdictCodes.some((verdict) => mayRule({ moves: [] }, { verdict }))).toBe(false);
  });
});

describe('the draft of a ruling', () => {
  it('is sent only with a choice and a reason, and names what is missing', () => {
    expect(rulingOf(emptyRuling)).toBeNull();
    expect(faultsOfRuling(emptyRuling).map(({ field }) => field)).toEqual(['isValid', 'reason']);
    const blank = { ...withChoice(emptyRuling, true), reason: ' \n' };
    expect(faultsOfRuling(blank).map(({ field }) => field)).toEqual(['reason']);
    expect(rulingOf({ ...blank, reason: ' 清楚。 ' })).toEqual({ isValid: true, reason: '清楚。' });
  });

  it('replaces one usual sentence by another, and puts it behind what the clerk wrote', () => {
    const picked = withPhrase(withChoice(emptyRuling, false), invalidPhrase);
    expect(withPhrase(picked, otherInvalidPhrase).reason).toBe(otherInvalidPhrase);
    const written = withPhrase({ ...picked, reason: '左下角缺字。' }, invalidPhrase);
    expect(written.reason).toBe(`左下角缺字。${invalidPhrase}`);
    expect(withPhrase(written, invalidPhrase)).toEqual(written);
  });

  it('never grows longer than the server takes', () => {
    const long = { ...withChoice(emptyRuling, true), reason: '长'.repeat(195) };
    expect(withPhrase(long, validPhrase).reason).toHaveLength(200);
  });

  it('drops a picked sentence when the clerk chooses the other case, and keeps a written one', () => {
    const picked = withPhrase(withChoice(emptyRuling, false), invalidPhrase);
    expect(withChoice(picked, true).reason).toBe('');
    expect(withChoice({ ...picked, reason: '看不清。' }, true).reason).toBe('看不清。');
  });
});

describe('a page that is asked for again', () => {
  it('brings the ruling’s reason into the return, and leaves a reason that is already there', () => {
    const target = { kind: 'page', page: 3 } as const;
    const draft = emptyDraft({ date: '2099-01-05', time: '18:00' });
    const asked = pinned(draft, target, '请重拍。');
    expect(asked.reasons).toEqual([{ target, text: '请重拍。' }]);
    expect(pinned(asked, target, '别的理由')).toEqual(asked);
    expect(pinned(pinned(draft, target), target, '请重拍。')).toEqual(asked);
  });
});
