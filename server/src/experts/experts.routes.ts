import type { ReadingRecorder } from '../audit';
import type { Route } from '../http';
import { createAssignmentRoutes } from './assignments/assignments.routes';
import { createPeopleRoutes } from './people/people.routes';
import { createRankingRoutes } from './ranking/ranking.routes';
import { createScoringRoutes } from './scoring/scoring.routes';

export function createExpertRoutes({ readings }: { readings: ReadingRecorder }): Route[] {
  return [
    ...createPeopleRoutes({ readings }),
    ...createAssignmentRoutes(),
    ...createScoringRoutes({ readings }),
    ...createRankingRoutes(),
  ];
}
