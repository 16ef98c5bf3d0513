import type { RecommendationView } from '#shared/api/views';
import { isSameChecks } from '../../server/console/recommendations/check-list';
import {
  bodyOf,
  candidatesOf,
  draftOf,
  isChanged,
  withAdded,
  withMoved,
  withReason,
  withRemoved,
} from '../../server/console/recommendations/table-draft';

const application = (id: string) => ({
  applicationId: id,
  code: id,
  unitName: `演示单位${id}`,
  projectName: '演示项目',
  directions: [],
  hasPriority: false,
});

const table = {
  letterNumber: '',
  entries: ['a', 'b', 'c'].map((id) => ({
    ...application(id),
    status: 'approved' as const,
    reason: `理由${id}`,
    isSound: true,
  })),
  candidates: [{ ...application('d'), opinion: '同意推荐' }],
} as unknown as RecommendationView;

const order = (draft: ReturnType<typeof draftOf>): string =>
  draft.entries.map(({ applicationId }) => applicationId).join('');

describe('the draft of a recommendation table', () => {
  const draft = draftOf(table);

  it('moves a row to where it is dropped, and nowhere past the ends', () => {
    expect(order(withMoved(draft, 0, 2))).toBe('bca');
    expect(order(withMoved(draft, 2, 1))).toBe('acb');
    expect(order(withMoved(draft, 0, -1))).toBe('abc');
    expect(order(withMoved(draft, 2, 3))).toBe('abc');
  });

  it('begins a reason with the bureau’s opinion, and offers again what was taken out with what was written', () => {
    const [candidate] = table.candidates;
    if (candidate === undefined) throw new Error('no candidate');
    const added = withAdded(draft, candidate);
    expect(bodyOf(added).entries.at(-1)).toEqual({ applicationId: 'd', reason: '同意推荐' });
    expect(candidatesOf(table, added)).toEqual([]);
    const removed = withRemoved(draft, 'b');
    expect(
      candidatesOf(table, removed).map(({ applicationId, opinion }) => [applicationId, opinion]),
    ).toEqual([
      ['d', '同意推荐'],
      ['b', '理由b'],
    ]);
  });

  it('knows whether there is anything to save', () => {
    expect(isChanged(draft, table)).toBe(false);
    expect(isChanged(withReason(draft, 'a', '新理由'), table)).toBe(true);
    expect(isChanged(withMoved(withMoved(draft, 0, 1), 1, 0), table)).toBe(false);
  });

  it('takes checks for the same whatever their order', () => {
    const sound = { item: 'paper', isSound: true, text: '' } as const;
    const faulty = { item: 'entries', isSound: false, text: '太短' } as const;
    expect(isSameChecks([sound, faulty], [faulty, sound])).toBe(true);
    expect(isSameChecks([sound], [{ ...sound, isSound: false }])).toBe(false);
  });
});
