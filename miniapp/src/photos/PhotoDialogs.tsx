import type { PhotoView } from '#shared/api/views';
import { ActionSheet, ConfirmDialog, type SheetAction } from '../ui';
import { pagesWithoutPhoto, type PageRow } from './page-rows';
import { photoWording } from './photo-wording';
import type { PhotoActs } from './use-photo-acts';

export type OpenDialog =
  | { kind: 'page'; title: string; photo: PhotoView | null; canTake: boolean; canChange: boolean }
  | { kind: 'place'; photo: PhotoView }
  | { kind: 'remove'; photo: PhotoView };

export interface PhotoDialogsProps {
  dialog: OpenDialog;
  rows: readonly PageRow[];
  acts: PhotoActs;
  show(dialog: OpenDialog | null): void;
}

/** What can be done with a page or a photo, one question at a time. */
export function PhotoDialogs({ dialog, rows, acts, show }: PhotoDialogsProps) {
  const close = () => show(null);
  const closeAfter = (act: Promise<void>) => act.then(close);
  switch (dialog.kind) {
    case 'page': {
      const { photo } = dialog;
      const choose: Record<string, () => void | Promise<void>> = {
        camera: () => {
          close();
          return acts.take('camera');
        },
        album: () => {
          close();
          return acts.take('album');
        },
        ...(photo && {
          look: () => closeAfter(acts.look(photo.id)),
          place: () => show({ kind: 'place', photo }),
          remove: () => show({ kind: 'remove', photo }),
        }),
      };
      return (
        <ActionSheet
          title={dialog.title}
          actions={actionsOf(dialog, rows)}
          onChoose={(key) => choose[key]?.()}
          onClose={close}
        />
      );
    }
    case 'place':
      return (
        <ActionSheet
          title={photoWording.placeTitle}
          actions={pagesWithoutPhoto(rows).map((page) => ({
            key: String(page),
            label: photoWording.pageTitle(page),
          }))}
          onChoose={(page) => closeAfter(acts.place(dialog.photo.id, Number(page)))}
          onClose={close}
        />
      );
    case 'remove':
      return (
        <ConfirmDialog
          title={photoWording.remove}
          text={photoWording.removeText}
          confirmLabel={photoWording.removeConfirm}
          isDangerous
          onConfirm={() => closeAfter(acts.remove(dialog.photo.id))}
          onCancel={close}
        />
      );
  }
}

function actionsOf(
  { photo, canTake, canChange }: Extract<OpenDialog, { kind: 'page' }>,
  rows: readonly PageRow[],
): SheetAction[] {
  const isPlaceable = photo?.placeableByHand === true && pagesWithoutPhoto(rows).length > 0;
  return [
    ...(photo ? [{ key: 'look', label: photoWording.look }] : []),
    ...(canTake
      ? [
          { key: 'camera', label: photoWording.camera },
          { key: 'album', label: photoWording.album },
        ]
      : []),
    ...(canChange && isPlaceable ? [{ key: 'place', label: photoWording.place }] : []),
    ...(canChange && photo ? [{ key: 'remove', label: photoWording.remove, isDangerous: true }] : []),
  ];
}
