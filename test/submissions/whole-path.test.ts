import { createHash } from 'node:crypto';
import { receiptText } from '#shared/applications/receipt';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { noticePage } from '#shared/notices/notice-pages';
import { checkWechatField } from '#shared/notices/wechat-fields';
import { OutboxMessage } from '../../server/src/notices';
import { itWithPoppler, photographsOf } from '../support/page-photos';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { describeApp, templateIds } from '../support/test-app';

/** Prints the revision in force on paper, has it sealed and photographs every page that still needs it. */
async function photographPrint(contact: Contact): Promise<void> {
  const { print } = contact.application;
  if (print === null) throw new Error('nothing was issued');
  const pdf = await contact.own('papers.pdf', { params: { revision: String(print.revision) } });
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const photos = await photographsOf(pdf.bytes);
  expect(photos).toHaveLength(print.pages.length);
  for (const [index, { page, photoId }] of print.pages.entries()) {
    if (photoId !== null) continue;
    const photo = await contact.photograph(photos[index] ?? Buffer.alloc(0));
    expect(photo).toMatchObject({ page, revision: print.revision, verdict: 'current', counts: true });
  }
}

describeApp('from a claim to the approval', (app) => {
  itWithPoppler(
    'goes on real prints, with one return in between, and tells the contact at each step',
    async () => {
      const contact = await contactAt(app(), 'issued');
      await contact.allowMessages(2);
      await photographPrint(contact);
      await contact.submit();
      expect(contact.application).toMatchObject({ status: 'submitted', editableFields: [] });

      const { sha256, ...manifest } = (await contact.own('applications.receipt')).body;
      expect(createHash('sha256').update(receiptText(manifest)).digest('hex')).toBe(sha256);
      expect(contact.application.submission).toEqual({
        number: manifest.number,
        submittedAtUtc: manifest.submittedAtUtc,
        sha256,
      });
      for (const { page, sha256: pageSha256 } of manifest.pages) {
        const photo =
          contact.application.print?.pages.find((candidate) => candidate.page === page)?.photoId ?? '';
        const { bytes } = await contact.own('pages.image', { params: { photo } });
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(pageSha256);
      }

      const clerk = await clerkOf(app(), '420100');
      const { rows } = (await clerk.call('reviews.queue', { query: { status: 'submitted' } })).body;
      expect(rows.map(({ id }) => id)).toContain(contact.id);
      const review = await clerk.markOpened(contact.id);
      expect(review.answers).toMatchObject({ mobile: '138****0000', email: 'y***@example.cn' });
      expect(
        (await contact.own('applications.recall', { body: {}, version: review.version })).problem.code,
      ).toBe('application.alreadyOpened');

      await clerk.giveBack(contact.id, [
        { target: { kind: 'field', key: 'industry' }, text: '请写到行业中类' },
        { target: { kind: 'page', page: 1 }, text: '封面的公章不清楚' },
      ]);
      await contact.refresh();
      expect(contact.application).toMatchObject({
        status: 'returned',
        editableFields: ['industry'],
        returnReasons: [{ text: '请写到行业中类' }, { text: '封面的公章不清楚' }],
      });
      const refused = await contact.own('applications.saveAnswers', {
        body: { answers: { address: '别处' } },
      });
      expect(refused.problem).toMatchObject({
        code: 'application.fieldsNotPinned',
        faults: [{ field: 'answers.address', code: 'notAllowed' }],
      });
      const { industry: industryHandedIn } = contact.application.answers;
      await contact.save({ industry: '通用零部件制造业' });
      expect(contact.application.handedInAnswers).toEqual({ industry: industryHandedIn });
      expect(contact.application.print?.isStale).toBe(true);
      expect((await contact.own('applications.submit', { body: {} })).problem.code).toBe(
        'application.printStale',
      );

      const before = contact.application.photos;
      await contact.issue();
      expect(contact.application.print).toMatchObject({ revision: 2, isStale: false });
      const verdicts = contact.application.photos.map(({ page, verdict }) => [page, verdict]);
      expect(verdicts).toEqual(
        before.map(({ page }) => [page, page === 1 ? 'returned' : page === 2 ? 'stale' : 'unchanged']),
      );
      const missing = await contact.own('applications.submit', { body: {} });
      expect(missing.problem.faults?.map(({ field }) => field)).toEqual(['pages.1', 'pages.2']);
      await photographPrint(contact);
      await contact.submit();
      expect((await contact.own('applications.receipt')).body).toMatchObject({ revision: 2 });

      const decided = await clerk.open(contact.id);
      const approval = {
        params: { id: contact.id },
        body: { opinion: '同意推荐' },
        version: decided.version,
      };
      expect((await clerk.call('reviews.approve', approval)).body.status).toBe('approved');

      const { notices } = (await contact.call('notices.inbox')).body;
      expect(notices.map(({ kind }) => kind)).toEqual([
        'approved',
        'submissionReceived',
        'returned',
        'submissionReceived',
      ]);
      expect(notices[2]?.page).toBe(noticePage('returned', contact.id));
      expect(notices[2]?.text).toContain('1. 请写到行业中类\n2. 封面的公章不清楚');

      await app().runDelivery();
      const messages = await contact.messages();
      // Two consents for the template 进度: the first receipt uses one, the second leaves the last for the decision.
      expect(messages.map(({ templateId }) => templateId).sort()).toEqual(
        [templateIds.correction, templateIds.progress, templateIds.progress].sort(),
      );
      for (const { rows: fields } of messages)
        for (const { name, value } of fields)
          expect([name, value, checkWechatField(name, value)]).toEqual([name, value, null]);
      const returned = messages.find(({ templateId }) => templateId === templateIds.correction);
      expect(returned?.page).toBe(noticePage('returned', contact.id));
      expect(returned?.rows.map(({ value }) => value)).toEqual([
        '演示·协同制造双创平台',
        '退回补正',
        '2098年12月31日 18:00',
        '请写到行业中类',
      ]);
      const outbox = await app().database.read.findBy(OutboxMessage, {
        accountId: contact.me?.accountId ?? '',
      });
      expect(outbox.map(({ state }) => state).sort()).toEqual(['sent', 'sent', 'sent', 'spared']);
      const timeline = (await contact.own('applications.timeline')).body.entries.map(({ what }) => what);
      expect(timeline).toEqual([
        '开始填写',
        '生成打印件',
        '企业提交申报',
        '市州经信局打开审核',
        '市州经信局退回补正',
        '生成打印件',
        '企业补正后重新提交',
        '市州经信局审核通过',
      ]);
      expect(notice2020.conditions).toHaveLength(contact.application.confirmations.length);
    },
  );
});
