import { ActionSheet, ConfirmDialog } from '../../ui';
import { photoWording } from '../photo-wording';
import { resultWording } from './result-wording';

export type ResultDialog = 'place' | 'remove';

export interface ResultDialogsProps {
  dialog: ResultDialog;
  placeablePages: readonly number[];
  onPlace(page: number): Promise<void>;
  onRemove(): Promise<void>;
  onClose(): void;
}

/** The one question that is open: which page it is, or whether it really goes. */
export function ResultDialogs({ dialog, placeablePages, onPlace, onRemove, onClose }: ResultDialogsProps) {
  switch (dialog) {
    case 'place':
      return (
        <ActionSheet
          title={resultWording.placeTitle}
          actions={placeablePages.map((page) => ({ key: String(page), label: photoWording.pageTitle(page) }))}
          onChoose={(page) => onPlace(Number(page)).then(onClose)}
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <ConfirmDialog
          title={resultWording.remove}
          text={resultWording.removeText}
          confirmLabel={resultWording.removeConfirm}
          isDangerous
          onConfirm={onRemove}
          onCancel={onClose}
        />
      );
  }
}
