import { AuditEntry } from '../../server/src/audit';
import { Unit, UnitMember } from '../../server/src/units';
import { inventCreditCode } from '../support/credit-codes';
import { Contact, contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

const sound = () => ({ creditCode: inventCreditCode(), name: '演示制造有限公司', bureauCode: '420100' });

describeApp('claiming a unit', (app) => {
  const newcomer = async () => (await new Contact(app()).signIn()).consent();

  it('needs the consent to the privacy notice first', async () => {
    const contact = await new Contact(app()).signIn();
    const reply = await contact.call('units.claim', { body: sound() });
    expect([reply.status, reply.problem.code]).toEqual([403, 'privacy.consentMissing']);
  });

  it.each([
    ['a code of 17 characters', (code: string) => code.slice(0, 17), 'length'],
    [
      'a letter that the standard does not use',
      (code: string) => `${code.slice(0, 8)}I${code.slice(9)}`,
      'character',
    ],
    [
      'a wrong check character',
      (code: string) => code.slice(0, 17) + (code.endsWith('0') ? '1' : '0'),
      'checkCharacter',
    ],
  ])('names %s as a fault of the code', async (_, spoil, fault) => {
    const contact = await newcomer();
    const claim = sound();
    const reply = await contact.call('units.claim', {
      body: { ...claim, creditCode: spoil(claim.creditCode) },
    });
    expect([reply.status, reply.problem.code]).toEqual([422, 'unit.invalid']);
    expect(reply.problem.faults?.map(({ field, code }) => [field, code])).toEqual([['creditCode', fault]]);
    expect(reply.problem.faults?.[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('names all faults of code and name at once', async () => {
    const contact = await newcomer();
    const body = { creditCode: '123', name: '演示\n🏭公司', bureauCode: '420100' };
    const { problem } = await contact.call('units.claim', { body });
    expect(problem.faults?.map(({ field, code }) => `${field}.${code}`)).toEqual([
      'creditCode.length',
      'name.lineBreak',
      'name.emoji',
    ]);
  });

  it('takes a code as people type it and keeps it as the standard writes it', async () => {
    const contact = await newcomer();
    const claim = sound();
    const typed = ` ${claim.creditCode.slice(0, 8).toLowerCase()}-${claim.creditCode.slice(8).toLowerCase()} `;
    const me = (await contact.call('units.claim', { body: { ...claim, creditCode: typed } })).body;
    expect(me.unit?.creditCode).toBe(claim.creditCode);
  });

  it('changes nothing when the same contact claims the same unit again', async () => {
    const contact = await newcomer();
    const claim = sound();
    await contact.claim(claim);
    const again = await contact.call('units.claim', { body: claim });
    expect([again.status, again.body.unit?.id]).toEqual([201, contact.me?.unit?.id]);
  });

  it('of another unit is refused to a contact who has one', async () => {
    const contact = await contactAt(app(), 'claimed');
    const reply = await contact.call('units.claim', { body: sound() });
    expect([reply.status, reply.problem.code]).toEqual([409, 'unit.alreadyBound']);
  });

  it('gives a unit to one of ten contacts who claim it at the same moment', async () => {
    const claim = sound();
    const contacts = await Promise.all(Array.from({ length: 10 }, newcomer));
    const replies = await Promise.all(
      contacts.map((contact) => contact.call('units.claim', { body: claim })),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    const refusals = replies.filter(({ status }) => status !== 201);
    expect(new Set(refusals.map(({ problem }) => problem.code))).toEqual(new Set(['unit.claimedByOther']));
    const unit = await app().database.read.findOneByOrFail(Unit, { creditCode: claim.creditCode });
    expect(await app().database.read.countBy(UnitMember, { unitId: unit.id })).toBe(1);
    expect(await app().database.read.countBy(AuditEntry, { subjectId: unit.id })).toBe(1);
  });

  it('succeeds each time when one impatient contact taps ten times', async () => {
    const contact = await newcomer();
    const claim = sound();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => contact.call('units.claim', { body: claim })),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  });

  it('is stopped for somebody who tries many codes', async () => {
    const contact = await newcomer();
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const body = { ...sound(), creditCode: '911234567890123456' };
      statuses.push((await contact.call('units.claim', { body })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});
