import type { EntityManager } from 'typeorm';
import type { MoveKey } from '#shared/applications/moves';
import type { EndpointName } from '#shared/api/paths';
import {
  Application,
  createApplicationRoutes,
  findReviewableApplication,
  requireVersion,
} from '../../server/src/applications';
import type { Actor, Route, StaffActor } from '../../server/src/http';
import { checkPolicy } from '../../server/src/http/policy';
import { performMove } from '../../server/src/moves';
import { ProblemError, problem } from '../../server/src/problem';
import { createReviewRoutes } from '../../server/src/reviews';
import { createSubmissionRoutes } from '../../server/src/submissions';
import type { ActorKey, Command } from './commands';
import type { Outcome } from './model';

/** An application that is ready to be handed in, and the people around it. */
export interface Scene {
  applicationId: string;
  printedAnswer: string;
  actors: Record<ActorKey, Actor>;
}

export type Perform = (tx: EntityManager, scene: Scene, command: Command) => Promise<unknown>;

const nothing = (): Promise<never> => Promise.resolve({} as never);
/** What the rooms are handed in besides, and what no command comes to use. */
const tools = {
  presentApplication: nothing,
  presentSavedAnswers: nothing,
  presentOwnCampaign: nothing,
  readings: { record: () => Promise.resolve() },
};
const routes: Route[] = [
  ...createApplicationRoutes(tools),
  ...createSubmissionRoutes(tools),
  ...createReviewRoutes(tools),
];

const endpointOf: Partial<Record<MoveKey, EndpointName>> = {
  submit: 'applications.submit',
  resubmit: 'applications.submit',
  recall: 'applications.recall',
  withdraw: 'applications.withdraw',
  approve: 'reviews.approve',
  decline: 'reviews.decline',
};

/** The command through the route's policy and use case, as the kernel would call them; undone when it is refused. */
export async function outcomeOf(
  perform: Perform,
  tx: EntityManager,
  scene: Scene,
  command: Command,
): Promise<Outcome> {
  await tx.query('SAVEPOINT command');
  try {
    await perform(tx, scene, command);
    await tx.query('RELEASE SAVEPOINT command');
    return 'done';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT command');
    return error.code;
  }
}

export const performCommand: Perform = async (tx, scene, command) => {
  const { act, by } = command;
  switch (act.kind) {
    case 'save':
      return callRoute(tx, scene, command, 'applications.saveAnswers', {
        answers: { industry: act.answer === 'printed' ? scene.printedAnswer : '演示·别的行业' },
      });
    case 'open':
      return callRoute(tx, scene, command, 'reviews.markOpened', {});
    case 'return': {
      const target = act.pin === 'field' ? { kind: 'field', key: 'industry' } : { kind: 'page', page: 1 };
      const reasons = [{ target, text: '演示理由' }];
      const correctUntilUtc = '2098-12-31T10:00:00.000Z';
      return callRoute(tx, scene, command, 'reviews.return', { reasons, correctUntilUtc });
    }
    case 'move': {
      const endpoint = endpointOf[act.move];
      if (endpoint === undefined) return moveAlone(tx, scene, command, act.move);
      const body =
        { approve: { opinion: '演示意见' }, decline: { reason: '演示理由' } }[act.move as string] ?? {};
      return callRoute(tx, scene, { by, act, sees: command.sees }, endpoint, body);
    }
  }
};

async function callRoute(
  tx: EntityManager,
  scene: Scene,
  { by, sees }: Command,
  endpoint: EndpointName,
  body: object,
): Promise<void> {
  const found = routes.find((route) => route.endpoint.name === endpoint);
  if (found === undefined) throw new Error(`No route for ${endpoint}`);
  const actor = scene.actors[by];
  checkPolicy(found.policy, actor);
  await found.act(
    {
      params: { id: scene.applicationId },
      query: undefined,
      body,
      upload: undefined,
      rawBody: undefined,
      actor,
      expectedVersion: await seenVersion(tx, scene, sees),
      receivedAtUtc: '2026-06-01T00:00:00.000Z',
      requestId: 'state-machine',
      ip: '127.0.0.1',
      ownOrigin: 'http://127.0.0.1',
    },
    tx,
    undefined,
  );
}

/** The moves whose rooms have conditions of their own (tables, rankings, lists): here the move alone. */
async function moveAlone(
  tx: EntityManager,
  scene: Scene,
  { by, sees }: Command,
  move: MoveKey,
): Promise<void> {
  const actor = scene.actors[by];
  const maker = actor.kind !== 'staff' ? 'contact' : actor.role === 'province' ? 'province' : 'bureau';
  if (maker !== (move === 'recommend' ? 'bureau' : 'province')) throw problem('session.notAllowed');
  const application = await findReviewableApplication(tx, actor as StaffActor, scene.applicationId);
  await requireVersion(application, await seenVersion(tx, scene, sees), () => Promise.resolve({}));
  await performMove(tx, {
    application,
    move,
    by: { kind: maker, id: actor.accountId },
    nowUtc: '2026-06-01T00:00:00.000Z',
    notice: { text: '演示', advice: '演示', timeUtc: '2026-06-01T00:00:00.000Z' },
  });
}

async function seenVersion(tx: EntityManager, scene: Scene, sees: Command['sees']): Promise<number> {
  const { version } = await tx.findOneOrFail(Application, {
    select: { id: true, version: true },
    where: { id: scene.applicationId },
  });
  return sees === 'stale' ? version - 1 : version;
}
