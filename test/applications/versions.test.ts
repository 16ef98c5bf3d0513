import { contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('the version of an application', (app) => {
  it('must be named by every update', async () => {
    const contact = await contactAt(app(), 'draft');
    const reply = await contact.own('applications.saveAnswers', {
      body: { answers: { projectName: '甲' } },
      version: null,
    });
    expect([reply.status, reply.problem.code]).toEqual([428, 'version.missing']);
  });

  it('that is stale is refused with the current state, and nothing is overwritten', async () => {
    const contact = await contactAt(app(), 'draft');
    const seen = contact.application.version;
    await contact.save({ projectName: '甲手机写的' });
    const reply = await contact.own('applications.saveAnswers', {
      body: { answers: { projectName: '乙手机写的' } },
      version: seen,
    });
    expect([reply.status, reply.problem.code]).toEqual([409, 'version.stale']);
    expect(reply.problem.current).toMatchObject({
      version: seen + 1,
      answers: { projectName: '甲手机写的' },
    });
    expect((await contact.refresh()).answers.projectName).toBe('甲手机写的');
  });

  it('lets exactly one of ten devices save when they all saw the same state', async () => {
    const contact = await contactAt(app(), 'draft');
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        contact.own('applications.saveAnswers', { body: { answers: { projectName: `第${index}台` } } }),
      ),
    );
    const winner = replies.findIndex(({ status }) => status === 200);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(9);
    expect((await contact.refresh()).answers.projectName).toBe(`第${winner}台`);
  });

  it('does not move when nothing changes', async () => {
    const contact = await contactAt(app(), 'draft');
    await contact.save({ projectName: '同样' });
    const { version } = contact.application;
    await contact.save({ projectName: '同样' });
    expect(contact.application.version).toBe(version);
  });

  it.each(['"0"', '0', '"-1"', '"1.5"', 'W/"1"', '*', '"1" "2"', '"99999999999999999999"'])(
    'written as %s is no version',
    async (header) => {
      const contact = await contactAt(app(), 'draft');
      const reply = await contact.own('applications.saveAnswers', {
        body: { answers: { projectName: '甲' } },
        version: null,
        headers: { 'if-match': header },
      });
      expect([400, 409, 428]).toContain(reply.status);
      expect((await contact.refresh()).answers.projectName).toBeUndefined();
    },
  );
});
