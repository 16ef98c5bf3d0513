import { useState } from 'react';
import type { ApplicationView, CampaignView } from '#shared/api/views';
import type { Fault } from '#shared/applications/faults';
import { applicationState, isApplicationView, settleAnswers, type OpenApplication } from '../applications';
import { ApiProblem, call, download, sendOnce, wordingOf } from '../http';
import { askForMessages } from '../notices';
import { platform } from '../platform';
import { paperWording } from './paper-wording';

/** What a person does with the papers, and the sentence when it did not work. None of the acts rejects. */
export function usePaperActs({
  application,
  open,
  campaign,
}: {
  application: ApplicationView;
  open: OpenApplication;
  campaign: CampaignView;
}) {
  const { id, code } = application;
  const [failure, setFailure] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Fault[]>([]);

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setFailure(null);
    setRefused([]);
    try {
      await act();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
      if (!(reason instanceof ApiProblem)) return;
      setRefused(reason.faults);
      // The server's state comes along with "stale"; after other refusals it is fetched.
      if (isApplicationView(reason.current)) open.replace(reason.current);
      else void open.reload();
    }
  };

  return {
    failure,
    clearFailure: () => setFailure(null),
    /** Faults that only the server knows of. */
    refused,
    preview: () =>
      attempt(async () => {
        const unsaved = await settleAnswers(application);
        if (unsaved !== null) return setFailure(unsaved);
        const path = await download('papers.preview', { id });
        await platform.documents.open({ path, fileType: 'pdf', name: `${paperWording.draftName(code)}.pdf` });
      }),
    issue: () => {
      // First in the tap. It runs beside the issuing, and once: the messages of a draft are bought by then.
      if (application.print === null) void askForMessages(campaign, 'issue');
      return attempt(async () => {
        const unsaved = await settleAnswers(application);
        if (unsaved !== null) return setFailure(unsaved);
        const version = applicationState(id).application?.version ?? application.version;
        open.replace(
          await sendOnce(`issue.${id}`, version, (idempotencyKey) =>
            call('papers.issue', { params: { id }, body: {}, ifMatch: version, idempotencyKey }),
          ),
        );
      });
    },
    openPaper: (fileType: 'pdf' | 'docx', revision: number) =>
      attempt(async () => {
        const path = await download(fileType === 'pdf' ? 'papers.pdf' : 'papers.docx', {
          id,
          revision: String(revision),
        });
        const name = `${paperWording.fileName(code, revision)}.${fileType}`;
        await platform.documents.open({ path, fileType, name });
      }),
    sharePaper: (revision: number) =>
      attempt(async () => {
        const path = await download('papers.pdf', { id, revision: String(revision) });
        await platform.documents.share({
          path,
          fileType: 'pdf',
          name: `${paperWording.fileName(code, revision)}.pdf`,
        });
      }),
  };
}

export type PaperActs = ReturnType<typeof usePaperActs>;
