import { platform, type ChosenFile } from '../platform';

/** `file`: whatever is accepted, as a computer's dialog shows it. */
export type AttachmentSource = 'pdf' | 'camera' | 'album' | 'file';

/** WeChat takes at most nine photos at a time, and a hundred files. */
const photosPerChoiceMax = 9;
const pictures = ['jpg', 'jpeg', 'png', 'webp'] as const;

/** Call it inside the tap. Empty when the person cancels; rejects with PlatformError. */
export async function chooseAttachments(source: AttachmentSource, room: number): Promise<ChosenFile[]> {
  if (source === 'pdf') return platform.documents.choose({ count: room, extensions: ['pdf'] });
  if (source === 'file')
    return madeSmaller(await platform.documents.choose({ count: room, extensions: ['pdf', ...pictures] }));
  return madeSmaller(
    await platform.photos.choose({ count: Math.min(room, photosPerChoiceMax), source }),
    () => true,
  );
}

/** Pictures as the phone sends them; other files as they are. */
export function madeSmaller(
  files: readonly ChosenFile[],
  isPicture: (file: ChosenFile) => boolean = hasPictureName,
): Promise<ChosenFile[]> {
  return Promise.all(
    files.map((file) => (isPicture(file) ? platform.photos.compress(file) : Promise.resolve(file))),
  );
}

function hasPictureName({ name }: ChosenFile): boolean {
  return pictures.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}
