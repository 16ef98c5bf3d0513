import * as endpoints from '#shared/api/endpoints/experts';
import { wholeProvince } from '../../accounts';
import type { ReadingRecorder } from '../../audit';
import { chosenCampaign } from '../../campaigns';
import { route, type Route } from '../../http';
import { allExperts, groupsOf, presentExpert, presentGroup } from './find-experts';
import { addGroup, changeGroup, removeGroup } from './save-group';
import { saveProfile } from './save-profile';

export function createPeopleRoutes({ readings }: { readings: ReadingRecorder }): Route[] {
  return [
    route({
      endpoint: endpoints.listExperts,
      policy: wholeProvince('省厅组织专家评审'),
      act: async ({ actor, query }, read) => {
        await readings.record({ actor, subjectId: actor.accountId, what: 'experts' });
        const campaign = await chosenCampaign(read, query);
        return {
          experts: (await allExperts(read)).map(presentExpert),
          groups: (await groupsOf(read, campaign.id)).map(presentGroup),
        };
      },
    }),
    route({
      endpoint: endpoints.saveProfile,
      policy: wholeProvince('登记回避所需的单位和市州'),
      act: async ({ actor, params, body, expectedVersion }, tx) =>
        presentExpert(await saveProfile(tx, { actor, expertId: params.id, expectedVersion, facts: body })),
    }),
    route({
      endpoint: endpoints.addGroup,
      policy: wholeProvince('按方向分专家组'),
      act: async ({ actor, body }, tx) => presentGroup(await addGroup(tx, { actor, content: body })),
    }),
    route({
      endpoint: endpoints.changeGroup,
      policy: wholeProvince('按方向分专家组'),
      act: async ({ actor, params, body, expectedVersion }, tx) =>
        presentGroup(await changeGroup(tx, { actor, id: params.id, expectedVersion, content: body })),
    }),
    route({
      endpoint: endpoints.removeGroup,
      policy: wholeProvince('按方向分专家组'),
      act: ({ actor, params, expectedVersion }, tx) =>
        removeGroup(tx, { actor, id: params.id, expectedVersion }),
    }),
  ];
}
