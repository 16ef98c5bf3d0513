import { archiveOf, hasPoppler, pageTexts, popplerNotice } from '../archive/archived-contact';
import { declareNotRun } from '../support/declare-not-run';
import { clerkOf, contactAt } from '../support/people';
import { describeApp } from '../support/test-app';
import { OpinionDesk } from './opinion-desk';

const words = '该项目符合申报条件，同意推荐。';

describeApp('the sealed opinion in the archive', (app) => {
  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }

  it('stands behind the pages of the unit with its own record, once the application is approved', async () => {
    const contact = await contactAt(app(), 'submitted');
    const clerk = await clerkOf(app(), '420100');
    const desk = new OpinionDesk(app(), clerk, contact.id);
    await desk.write(words);
    await desk.issue();
    const { sha256 } = await desk.uploaded(await desk.sealedPage(contact.application.code));
    const before = pageTexts(await archiveOf(contact));
    expect(before.join('')).not.toContain(words);

    await clerk.open(contact.id);
    await clerk.call('reviews.approve', { params: { id: contact.id }, body: { opinion: words } });
    const texts = pageTexts(await archiveOf(contact));
    const formPages = contact.application.print?.pages.length ?? 0;
    const opinionAt = texts.findIndex((text) => text.includes(words));
    // One sheet of receipt, the form, the opinion; the records come last.
    expect(opinionAt).toBe(1 + formPages);
    const record = texts.slice(opinionAt + 1).join('');
    expect(record).toContain('市州推荐意见第1页');
    expect(record).toContain(sha256);
    expect(texts[0]).toContain(`共${formPages}页`);
  });
});
