import fc from 'fast-check';
import { moveKeys, type MoveKey } from '#shared/applications/moves';

/** Who acts. The application is the contact's and lies in the region of clerk, second clerk and head. */
export const actors = [
  'contact',
  'otherContact',
  'clerk',
  'secondClerk',
  'head',
  'otherClerk',
  'province',
] as const;

export type ActorKey = (typeof actors)[number];

/** What the clerk gives back: a field, or a page that must be photographed again. */
export type Pin = 'field' | 'page';

/** The one answer that is changed and changed back; 'printed' is what stands on the paper. */
export type AnswerText = 'printed' | 'other';

export type Act =
  | { kind: 'save'; answer: AnswerText }
  | { kind: 'open' }
  | { kind: 'return'; pin: Pin }
  | { kind: 'move'; move: Exclude<MoveKey, 'return'> };

export interface Command {
  by: ActorKey;
  act: Act;
  /** Somebody whose page is older than the last change. */
  sees: 'current' | 'stale';
}

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ kind: 'save', answer: 'printed' }, { kind: 'save', answer: 'other' }),
  fc.constant<Act>({ kind: 'open' }),
  fc.constantFrom<Act>({ kind: 'return', pin: 'field' }, { kind: 'return', pin: 'page' }),
  fc
    .constantFrom(...moveKeys.filter((move): move is Exclude<MoveKey, 'return'> => move !== 'return'))
    .map((move): Act => ({ kind: 'move', move })),
);

const anyCommand: fc.Arbitrary<Command> = fc.record({
  by: fc.constantFrom(...actors),
  act: acts,
  sees: fc.constantFrom('current', 'current', 'current', 'stale'),
});

const byHand = (by: ActorKey, act: Act): Command => ({ by, act, sees: 'current' });
const move = (by: ActorKey, key: Exclude<MoveKey, 'return'>): Command =>
  byHand(by, { kind: 'move', move: key });

/** The straight way from the draft to the selection. */
const straight: readonly Command[] = [
  move('contact', 'submit'),
  move('clerk', 'approve'),
  move('clerk', 'recommend'),
  move('province', 'receive'),
  move('province', 'startReview'),
  move('province', 'publicize'),
  move('province', 'select'),
];

/** What people do all day. */
const usual: readonly Command[] = [
  ...straight,
  byHand('clerk', { kind: 'open' }),
  byHand('head', { kind: 'return', pin: 'field' }),
  byHand('secondClerk', { kind: 'return', pin: 'page' }),
  byHand('contact', { kind: 'save', answer: 'other' }),
  byHand('contact', { kind: 'save', answer: 'printed' }),
  move('contact', 'resubmit'),
  move('contact', 'recall'),
  move('contact', 'withdraw'),
];

/** How far along the straight way a sequence begins: mostly where contact and bureau meet, where most can go wrong. */
const beginnings = [0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 6];

/** Some steps along the straight way, and then whatever anybody tries. */
export const commandSequences: fc.Arbitrary<Command[]> = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.oneof(anyCommand, fc.constantFrom(...usual)), { minLength: 1, maxLength: 14 }),
  )
  .map(([steps, rest]) => [...straight.slice(0, steps), ...rest]);

/** One line for a counterexample. */
export function commandText({ by, act, sees }: Command): string {
  const what =
    act.kind === 'move'
      ? act.move
      : act.kind === 'save'
        ? `save ${act.answer}`
        : act.kind === 'return'
          ? `return ${act.pin}`
          : 'open';
  return `${by}: ${what}${sees === 'stale' ? ' (stale)' : ''}`;
}
