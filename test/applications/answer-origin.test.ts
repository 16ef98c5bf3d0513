import { colleagueOf } from '../colleagues/unit-people';
import { Computer } from '../support/computer';
import { contactAt, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('who wrote an answer', (app) => {
  const originOf = async (contact: Contact, field: string) =>
    (await contact.own('applications.answerOrigin', { params: { field } })).body.origin;

  it('is oneself on a phone, oneself at a computer, or a colleague by the name that the others know', async () => {
    const owner = await contactAt(app(), 'draft');
    await owner.save({ projectName: '一' });
    expect(await originOf(owner, 'projectName')).toMatchObject({ by: 'ownPhone', label: '' });
    const colleague = await colleagueOf(owner, 'filler', '财务小李');
    await colleague.save({ projectName: '二', industry: '通用设备制造业' });
    expect(await originOf(owner, 'projectName')).toMatchObject({ by: 'colleague', label: '财务小李' });
    await owner.refresh();
    await owner.save({ industry: '专用设备制造业' });
    expect(await originOf(colleague, 'industry')).toMatchObject({ by: 'colleague', label: '' });
    // Of each field its own: another field that was saved later does not count.
    expect(await originOf(owner, 'projectName')).toMatchObject({ by: 'colleague' });
    const computer = await new Computer(app()).connectedBy(owner);
    const params = { id: owner.id };
    await computer.call('applications.saveAnswers', { params, body: { answers: { projectName: '三' } } });
    expect(await originOf(owner, 'projectName')).toMatchObject({ by: 'ownComputer' });
    expect(await originOf(colleague, 'projectName')).toMatchObject({ by: 'colleague', label: '' });
  });

  it('is nobody for an answer that was never written, and not who sent the same text again', async () => {
    const owner = await contactAt(app(), 'draft');
    expect(await originOf(owner, 'projectName')).toBeNull();
    await owner.save({ projectName: '一' });
    const colleague = await colleagueOf(owner);
    await colleague.save({ projectName: '一', industry: '通用设备制造业' });
    expect(await originOf(owner, 'projectName')).toMatchObject({ by: 'ownPhone' });
  });
});
