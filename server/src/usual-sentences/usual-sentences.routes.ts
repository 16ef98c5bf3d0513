import { openUsualSentences, saveUsualSentences } from '#shared/api/endpoints/usual-sentences';
import { ownRegionBureau } from '../accounts';
import { route, type BureauActor, type Route } from '../http';
import { problem } from '../problem';
import { sentencesOf } from './find-sentences';
import { saveSentences } from './save-sentences';

export function createUsualSentenceRoutes(): Route[] {
  return [
    route({
      endpoint: openUsualSentences,
      policy: ownRegionBureau('本局的常用语'),
      act: ({ actor }, read) => sentencesOf(read, bureauOf(actor)),
    }),
    route({
      endpoint: saveUsualSentences,
      policy: ownRegionBureau('本局的人共同修改本局的常用语'),
      act: ({ actor, body, expectedVersion }, tx) =>
        saveSentences(tx, { actor, bureauCode: bureauOf(actor), lists: body.lists, expectedVersion }),
    }),
  ];
}

function bureauOf({ bureauCode }: BureauActor): string {
  if (bureauCode === null) throw problem('session.notAllowed');
  return bureauCode;
}
