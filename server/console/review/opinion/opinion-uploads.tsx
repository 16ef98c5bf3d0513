import { Button } from 'antd';
import { useRef, type ReactElement } from 'react';
import { fillPath } from '#shared/api/paths';
import type { OpinionPhotoView, OpinionView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../../ui/mark';
import { ProblemNotice } from '../../ui/problem-notice';
import { opinionWording as words } from './opinion-wording';
import { useUploadOpinion } from './use-opinion';

const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf,.pdf';

/** The sealed page comes in as a file; each one says what was found, newest first. */
export function OpinionUploads({ id, opinion }: { id: string; opinion: OpinionView }): ReactElement {
  const { mutate, isPending, error } = useUploadOpinion(id);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section>
      <h3>{words.steps.seal}</h3>
      {error !== null && <ProblemNotice error={error} />}
      {opinion.may.upload && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept={ACCEPTED}
            aria-label={words.upload}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) mutate(file);
              target.value = '';
            }}
          />
          <Button loading={isPending} onClick={() => input.current?.click()}>
            {words.upload}
          </Button>
          <p className="decision__hint">{isPending ? words.uploading : words.uploadHint}</p>
        </>
      )}
      {opinion.photos.length === 0 ? (
        <p className="decision__hint">{words.noUploads}</p>
      ) : (
        <ul className="opinion__photos" aria-label={words.uploads} aria-live="polite">
          {opinion.photos.map((photo) => (
            <OpinionPhoto key={photo.id} id={id} photo={photo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OpinionPhoto({ id, photo }: { id: string; photo: OpinionPhotoView }): ReactElement {
  const endpoint = photo.scan === null ? 'opinions.image' : 'opinions.scan';
  const address = fillPath(endpoint, { id, photo: photo.id });
  const time = formatChinaTime(photo.takenInAtUtc);
  const otherRemarks = photo.remarks.filter(({ text }) => !photo.advice.includes(text));
  return (
    <li>
      <a href={address} target="_blank" rel="noopener" title={words.openPicture(time)}>
        <img src={address} alt={words.openPicture(time)} loading="lazy" />
      </a>
      <div>
        <Mark tone={photo.counts ? (photo.verdict === 'remarks' ? 'attention' : 'good') : 'bad'}>
          {photo.counts ? words.counts : words.doesNotCount}
        </Mark>
        <span className="sheet-note">{time}</span>
        <p>{photo.advice}</p>
        {otherRemarks.map(({ kind, text }) => (
          <p key={`${kind}${text}`} className="sheet-note">
            {text}
          </p>
        ))}
      </div>
    </li>
  );
}
