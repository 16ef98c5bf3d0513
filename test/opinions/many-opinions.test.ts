import { openOpinionPages } from '../../server/src/opinions';
import { insertApplication } from '../support/insert-application';
import { describeApp } from '../support/test-app';

describeApp('the opinions of a whole 推荐表', (app) => {
  it('are looked up with as many questions as one, and answered in the order of the table', async () => {
    const ids: string[] = [];
    await app().database.write(async (tx) => {
      for (let index = 0; index < 40; index += 1) {
        const unitName = `演示单位${index}`;
        ids.push(
          await insertApplication(tx, { campaignId: app().campaignId, bureauCode: '420100', unitName }),
        );
      }
    });
    const { read } = app().database;
    const asked = [jest.spyOn(read, 'find'), jest.spyOn(read, 'findBy'), jest.spyOn(read, 'findOneBy')];
    const questionsFor = async (some: string[]): Promise<number> => {
      for (const spy of asked) spy.mockClear();
      expect(await openOpinionPages(read, some)).toEqual(some);
      return asked.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    };
    const one = await questionsFor(ids.slice(0, 1));
    expect(await questionsFor([...ids].reverse())).toBe(one);
    for (const spy of asked) spy.mockRestore();
  });
});
