import { gramsOf, gramsOfWord, searchWords } from '../../server/src/listing';
import { nameOrder } from '../../server/src/listing/name-order';
import { clerkOf, contactAt, type Clerk } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp } from '../support/test-app';

describe('the pairs of characters', () => {
  it('are those that stand together, each once, with one for the last character', () => {
    expect(gramsOf('光谷光谷')).toEqual(['光谷', '谷¶', '谷光']);
    expect(gramsOf('甲 乙丙\n丁')).toEqual(['丁¶', '丙¶', '乙丙', '甲¶'].sort());
    expect(gramsOf('')).toEqual([]);
  });

  it('of a word are pairs of every text that has the word in it', () => {
    const text = '演示武汉光谷智能装备有限公司';
    for (const word of ['光谷', '智能装备', '公司', text]) {
      expect(gramsOf(text)).toEqual(expect.arrayContaining(gramsOfWord(word)));
    }
  });

  it('know no difference of width and case', () => {
    expect(searchWords('ＡＢ　5g  ab')).toEqual(['ab', '5g']);
  });
});

it('puts Chinese names in the order of their sounds', () => {
  const names = ['浙江', '安徽', '湖北', '北京', '上海', 'ABC', '广东'];
  const ordered = [...names].sort((one, other) => (nameOrder(one) < nameOrder(other) ? -1 : 1));
  expect(ordered).toEqual(['ABC', '安徽', '北京', '广东', '湖北', '上海', '浙江']);
});

describeApp('the search', (app) => {
  const found = async (clerk: Clerk, search: string): Promise<string[]> =>
    (await clerk.call('reviews.queue', { query: { search } })).body.rows.map(({ id }) => id);

  it('finds what was handed in by any two characters, and by what it was called last', async () => {
    const bureauCode = '421000';
    const contact = await contactAt(app(), 'submitted', {
      bureauCode,
      answers: { projectName: '演示·荆楚织造平台' },
    });
    const clerk = await clerkOf(app(), bureauCode);
    for (const search of ['荆楚', '织造', '楚织', '台', '演示 织造', contact.application.code.slice(0, 6)]) {
      expect([search, await found(clerk, search)]).toEqual([search, [contact.id]]);
    }
    for (const search of ['荆织', '荆楚 纺纱', '%', '_', "' OR 1=1 --"]) {
      expect([search, await found(clerk, search)]).toEqual([search, []]);
    }
    expect(await found(await clerkOf(app(), '421100'), '荆楚')).toEqual([]);

    await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'projectName' }, text: '请写全称' }]);
    await contact.refresh();
    await contact.save({ projectName: '演示·江汉印染平台' });
    // What is being typed is not handed in yet.
    expect([await found(clerk, '荆楚'), await found(clerk, '江汉')]).toEqual([[contact.id], []]);
    await contact.issue();
    const scenes = await scenePhotos(app().signer, contact.application);
    for (const { page, photoId } of contact.application.print?.pages ?? []) {
      const scene = scenes[page - 1];
      if (photoId === null && scene !== undefined) await contact.photograph(scene);
    }
    await contact.submit();
    expect([await found(clerk, '荆楚'), await found(clerk, '江汉')]).toEqual([[], [contact.id]]);
  });

  it('does not find what its contact has taken back', async () => {
    const bureauCode = '421200';
    const contact = await contactAt(app(), 'submitted', {
      bureauCode,
      answers: { projectName: '演示·咸安桂花平台' },
    });
    const clerk = await clerkOf(app(), bureauCode);
    expect(await found(clerk, '桂花')).toEqual([contact.id]);
    contact.see(await contact.own('applications.recall', { body: {} }));
    expect(await found(clerk, '桂花')).toEqual([]);
  });
});
