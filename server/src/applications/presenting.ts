import type { EntityManager } from 'typeorm';
import type { ApplicationView } from '#shared/api/views';
import type { Application } from './application.entity';

/**
 * The whole application as its contact sees it. The rooms that change a part of it answer with the whole; the dossier,
 * which knows all the parts, makes it, and the composition hands it in.
 */
export type PresentApplication = (
  manager: EntityManager,
  application: Application,
) => Promise<ApplicationView>;
