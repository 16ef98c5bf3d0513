import { AuditEntry } from '../../server/src/audit';
import { clerkOf, contactAt } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp } from '../support/test-app';

describeApp('what has changed since the return', (app) => {
  it('is shown by field and page when it comes back, with contact data covered', async () => {
    const bureauCode = '422800';
    const contact = await contactAt(app(), 'submitted', {
      bureauCode,
      answers: { projectName: '演示·旧名平台' },
    });
    const clerk = await clerkOf(app(), bureauCode);
    expect((await clerk.open(contact.id)).changes).toBeNull();
    const field = (key: string) => ({ target: { kind: 'field', key }, text: '请改正' });
    const returned = await clerk.giveBack(contact.id, [field('projectName'), field('mobile')]);
    const number = returned.submission?.number;
    // The contact types; nothing of it is the desk's yet.
    await contact.refresh();
    await contact.save({ projectName: '演示·新名平台', mobile: '13900001111' });
    expect((await clerk.open(contact.id)).changes).toBeNull();
    await contact.issue();
    const scenes = await scenePhotos(app().signer, contact.application);
    const again = (contact.application.print?.pages ?? []).filter(({ photoId }) => photoId === null);
    for (const { page } of again) await contact.photograph(scenes[page - 1] ?? Buffer.alloc(0));
    await contact.submit();

    const { changes } = await clerk.open(contact.id);
    expect(changes?.number).toBe(number);
    expect(changes?.fields).toEqual([
      { key: 'projectName', before: '演示·旧名平台', after: '演示·新名平台' },
      { key: 'mobile', before: '138****0000', after: '139****1111' },
    ]);
    expect(changes?.pages).toEqual(again.map(({ page }) => page));
    expect(changes?.attachmentKinds).toEqual([]);
    expect(JSON.stringify(changes)).not.toContain('13900001111');

    // A second return and a third submission: any two can be held against each other.
    await clerk.giveBack(contact.id, [field('projectName')]);
    await contact.refresh();
    await contact.save({ projectName: '演示·旧名平台' });
    await contact.issue();
    const newer = await scenePhotos(app().signer, contact.application);
    for (const { page, photoId } of contact.application.print?.pages ?? [])
      if (photoId === null) await contact.photograph(newer[page - 1] ?? Buffer.alloc(0));
    await contact.submit();
    const { submissions } = await clerk.open(contact.id);
    expect(submissions.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    const other = await clerkOf(app(), bureauCode);
    const compared = async (one: string, two: string) =>
      (await other.call('reviews.compare', { params: { id: contact.id }, query: { one, other: two } })).body;
    const firstAndLast = await compared('3', '1');
    expect(firstAndLast.number).toBe(number);
    // The name is the first one again, the telephone number is not.
    expect(firstAndLast.fields.map(({ key }) => key)).toEqual(['mobile']);
    expect(JSON.stringify(firstAndLast)).not.toContain('13900001111');
    expect((await compared('2', '3')).fields.map(({ key }) => key)).toEqual(['projectName']);
    for (const query of [
      { one: '1', other: '1' },
      { one: '1', other: '4' },
    ])
      expect((await other.call('reviews.compare', { params: { id: contact.id }, query })).status).toBe(404);
    const trail = await app().database.read.findBy(AuditEntry, { actorId: other.accountId });
    expect(trail.map(({ action }) => action)).toContain('read.application');

    const [row] = (await clerk.call('reviews.queue', { query: { returned: 'yes' } })).body.rows;
    expect(row).toMatchObject({ id: contact.id, isReturnedBefore: true, unitName: '演示制造有限公司' });
  });
});
