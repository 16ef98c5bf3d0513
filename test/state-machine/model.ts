import { moves, type Move } from '#shared/applications/moves';
import type { ProblemCode } from '#shared/api/problems';
import type { Status } from '#shared/applications/statuses';
import type { ActorKey, AnswerText, Command, Pin } from './commands';

/** All that the rules need to know of an application whose form, conditions, print and photographs are complete. */
export interface ModelState {
  status: Status;
  /** Changes since the beginning. */
  changes: number;
  isOpened: boolean;
  isHandedIn: boolean;
  returns: number;
  receipts: number;
  answer: AnswerText;
  pin: Pin | null;
  moves: string[];
}

export type Outcome = 'done' | ProblemCode;

export const freshDraft: ModelState = {
  status: 'draft',
  changes: 0,
  isOpened: false,
  isHandedIn: false,
  returns: 0,
  receipts: 0,
  answer: 'printed',
  pin: null,
  moves: [],
};

/** What must happen, written down a second time and as simply as it can be said. */
export function expected(state: ModelState, command: Command): { outcome: Outcome; next: ModelState } {
  const refused = (outcome: ProblemCode) => ({ outcome, next: state });
  const done = (changes: Partial<ModelState>) => ({
    outcome: 'done' as const,
    next: { ...state, changes: state.changes + 1, ...changes },
  });
  const { by, act } = command;
  const makers = makersOf(command);
  if (!makers.includes(kindOf(by))) return refused('session.notAllowed');
  if (by === 'otherContact' || by === 'otherClerk') return refused('notFound');
  if (kindOf(by) !== 'contact' && !state.isHandedIn) return refused('notFound');
  if (act.kind === 'save' && state.status !== 'draft' && state.status !== 'returned')
    return refused('application.notEditable');
  if (command.sees === 'stale') return refused('version.stale');

  switch (act.kind) {
    case 'save':
      if (act.answer === state.answer) return { outcome: 'done', next: state };
      if (state.status === 'returned' && state.pin !== 'field') return refused('application.fieldsNotPinned');
      return done({ answer: act.answer });
    case 'open':
      if (state.status !== 'submitted') return refused('application.moveNotAllowed');
      return state.isOpened ? { outcome: 'done', next: state } : done({ isOpened: true });
    case 'return':
      if (state.status !== 'submitted') return refused('application.moveNotAllowed');
      return done({
        status: 'returned',
        returns: state.returns + 1,
        pin: act.pin,
        moves: [...state.moves, 'return'],
      });
    case 'move': {
      const isHandingIn = act.move === 'submit' || act.move === 'resubmit';
      // One endpoint hands in; what it is called follows from the state.
      const key = isHandingIn ? (state.status === 'returned' ? 'resubmit' : 'submit') : act.move;
      const move: Move = moves[key];
      if (!move.from.includes(state.status)) return refused('application.moveNotAllowed');
      if (isHandingIn && state.answer !== 'printed') return refused('application.printStale');
      if (key === 'resubmit' && state.pin === 'page') return refused('application.pagesMissing');
      if (key === 'recall' && state.isOpened) return refused('application.alreadyOpened');
      return done({
        status: move.to,
        moves: [...state.moves, key],
        ...(isHandingIn ? { isHandedIn: true, isOpened: false, receipts: state.receipts + 1 } : {}),
        ...(key === 'recall' ? { isHandedIn: false } : {}),
      });
    }
  }
}

function kindOf(by: ActorKey): 'contact' | 'bureau' | 'province' {
  if (by === 'contact' || by === 'otherContact') return 'contact';
  return by === 'province' ? 'province' : 'bureau';
}

function makersOf({ act }: Command): readonly string[] {
  if (act.kind === 'save') return ['contact'];
  if (act.kind === 'move') return [moves[act.move].by];
  return ['bureau'];
}
