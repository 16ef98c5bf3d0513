import { Application } from '../../server/src/applications';
import { contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

const smuggled = {
  status: 'selected',
  version: 99,
  unitId: '01J00000000000000000000000',
  bureauCode: '420500',
  role: 'admin',
  openedAtUtc: null,
  submittedAtUtc: '2026-01-01T00:00:00.000Z',
};

describeApp('a body that names more than the endpoint asks for', (app) => {
  it.each([
    ...Object.entries(smuggled),
    ['__proto__', { isAdmin: true }],
    ['constructor', { prototype: {} }],
  ])('is refused for %s, and the row stays as it is', async (field, value) => {
    const contact = await contactAt(app(), 'draft');
    const before = await app().database.read.findOneByOrFail(Application, { id: contact.id });
    const extra = JSON.parse(`{${JSON.stringify(field)}:${JSON.stringify(value)}}`) as object;
    const bodies = [
      { name: 'applications.saveAnswers', body: withOwn({ answers: { projectName: '甲' } }, extra) },
      { name: 'applications.saveAnswers', body: { answers: withOwn({ projectName: '甲' }, extra) } },
      { name: 'applications.submit', body: extra },
      { name: 'applications.withdraw', body: extra },
      { name: 'papers.issue', body: extra },
    ] as const;
    for (const { name, body } of bodies) {
      const reply = await contact.own(name, { body });
      expect([name, reply.status]).toEqual([name, 400]);
    }
    const after = await app().database.read.findOneByOrFail(Application, { id: contact.id });
    expect(after).toEqual(before);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

/** Own properties only: `{ ...extra }` would set a prototype for `__proto__`. */
function withOwn(body: object, extra: object): object {
  const whole = JSON.stringify(body);
  return JSON.parse(`${whole.slice(0, -1)},${JSON.stringify(extra).slice(1)}`) as object;
}
