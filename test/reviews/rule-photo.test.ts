import { AuditEntry } from '../../server/src/audit';
import { clerkOf, contactAt, type Clerk, type Contact } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp } from '../support/test-app';

describeApp("a clerk's ruling on a photograph", (app) => {
  let contact: Contact;
  let clerk: Clerk;
  const photoOf = (page: number) => clerk.review.print?.pages[page - 1]?.photoId ?? '';
  const rule = async (photo: string, isValid: boolean, reason = '公章压住了文字') => {
    const reply = await clerk.call('reviews.rulePhoto', {
      params: { id: contact.id, photo },
      body: { isValid, reason },
    });
    if (reply.status === 200) await clerk.open(contact.id);
    return reply;
  };
  const approve = () =>
    clerk.call('reviews.approve', { params: { id: contact.id }, body: { opinion: '同意推荐' } });

  beforeEach(async () => {
    contact = await contactAt(app(), 'photographed');
    // An older photograph of the first page, which must not stand in for one that is ruled out.
    const [again] = await scenePhotos(app().signer, contact.application);
    await contact.photograph(again ?? Buffer.alloc(0));
    await contact.submit();
    clerk = await clerkOf(app(), '420100');
    await clerk.markOpened(contact.id);
  });

  it('that it is invalid leaves the page without a photograph and refuses the approval by name', async () => {
    const photo = photoOf(1);
    const before = clerk.review.version;
    expect((await rule(photo, false)).status).toBe(200);
    const ruled = clerk.review.photos.find(({ id }) => id === photo);
    expect(ruled).toMatchObject({
      verdict: 'ruledInvalid',
      counts: false,
      ruling: { isValid: false, reason: '公章压住了文字' },
    });
    expect(photoOf(1)).toBe('');
    expect(clerk.review.version).toBe(before + 1);
    const refusal = (await approve()).problem;
    expect([refusal.code, refusal.faults?.map(({ field }) => field)]).toEqual([
      'application.pagesInvalid',
      ['pages.1'],
    ]);
  });

  it('can be taken back by a later one, and then the approval goes through', async () => {
    const photo = photoOf(1);
    await rule(photo, false);
    await rule(photo, true, '电话核实，印章清楚');
    expect(photoOf(1)).toBe(photo);
    expect((await approve()).status).toBe(200);
  });

  it('lets the contact photograph that page anew after a return, and shows the reason', async () => {
    const photo = photoOf(2);
    await rule(photo, false, '下半页看不清');
    await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'industry' }, text: '请核对行业' }]);
    await contact.refresh();
    const ruled = contact.application.photos.find(({ id }) => id === photo);
    expect(ruled?.advice).toBe('第 2 页，审核人员认为不合格：下半页看不清');
    const [, second] = await scenePhotos(app().signer, contact.application);
    expect(await contact.photograph(second ?? Buffer.alloc(0))).toMatchObject({ page: 2, counts: true });
  });

  it('leaves a row in the trail: who, which page, against which verdict', async () => {
    const photo = photoOf(1);
    await rule(photo, false);
    const entry = await app().database.read.findOneBy(AuditEntry, {
      subjectId: contact.id,
      action: 'photo.ruled',
    });
    expect(entry).toMatchObject({ actorKind: 'bureau', actorId: clerk.accountId });
    expect(JSON.parse(entry?.detail ?? '{}')).toMatchObject({
      photoId: photo,
      page: 1,
      isValid: false,
      machineVerdict: 'current',
    });
    expect(entry?.detail).not.toContain('公章');
  });

  it('is refused at an older version, after the decision, and about a photograph of somebody else', async () => {
    const photo = photoOf(1);
    const body = { isValid: false, reason: '模糊' };
    const stale = await clerk.call('reviews.rulePhoto', {
      params: { id: contact.id, photo },
      body,
      version: clerk.review.version - 1,
    });
    expect([stale.status, stale.problem.code]).toEqual([409, 'version.stale']);
    const other = await contactAt(app(), 'submitted');
    const foreign = await rule(other.application.photos[0]?.id ?? '', false);
    expect(foreign.status).toBe(404);
    expect((await approve()).status).toBe(200);
    await clerk.open(contact.id);
    expect((await rule(photo, false)).problem.code).toBe('application.moveNotAllowed');
  });

  it('needs a reason', async () => {
    const reply = await rule(photoOf(1), false, '');
    expect([reply.status, reply.problem.faults?.[0]?.field]).toEqual([400, 'reason']);
  });

  it('of two clerks at the same moment counts once for each version', async () => {
    const other = await clerkOf(app(), '420100');
    await other.open(contact.id);
    const request = { params: { id: contact.id, photo: photoOf(1) } };
    const replies = await Promise.all([
      clerk.call('reviews.rulePhoto', { ...request, body: { isValid: false, reason: '模糊' } }),
      other.call('reviews.rulePhoto', { ...request, body: { isValid: true, reason: '清楚' } }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
