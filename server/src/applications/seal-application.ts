import type { EntityManager } from 'typeorm';
import { sealRow, type Seals } from '../audit';
import { Application } from './application.entity';

/**
 * The application as it stands from now on, for the entry that records its change: whoever changes its row by
 * `changeApplication` puts this into the entry's detail.
 */
export function sealApplication(manager: EntityManager, application: Application): Seals {
  return sealRow(manager, Application, application, { apart: ['answers', 'confirmations', 'decisionText'] });
}
