import type { EntityManager } from 'typeorm';
import type { PrintView } from '#shared/api/views';
import { answersOf, type Application } from '../applications';
import { definitionFor } from '../campaigns';
import { currentPrint, printedPages } from './find-print';
import { paperOfApplication, paperSha256 } from './paper-of-application';

/** The print in force without the photographs of its pages, or null before the first. */
export async function presentPrint(
  manager: EntityManager,
  application: Application,
  photoOfPage: (page: number) => string | null,
): Promise<PrintView | null> {
  const print = await currentPrint(manager, application);
  if (print === null) return null;
  return {
    revision: print.revision,
    issuedAtUtc: print.issuedAtUtc,
    snapshotSha256: print.snapshotSha256,
    pages: printedPages(print).map(({ page, sealBoxes }) => ({
      page,
      needsUnitSeal: sealBoxes.some((box) => box.owner === 'unit'),
      photoId: photoOfPage(page),
    })),
    isStale: await isPrintStale(manager, application, print.snapshotSha256),
  };
}

/** Whether the answers would print something else than the snapshot. */
export async function isPrintStale(
  manager: EntityManager,
  application: Application,
  snapshotSha256: string,
): Promise<boolean> {
  const definition = await definitionFor(manager, application);
  const { bureauCode } = application;
  return (
    paperSha256(paperOfApplication(definition, { answers: answersOf(application), bureauCode })) !==
    snapshotSha256
  );
}
