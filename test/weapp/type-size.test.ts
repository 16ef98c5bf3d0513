import { walk } from './support/node-tree';
import { usePhones } from './support/use-phones';
import type { WeappApp } from './support/weapp-app';

describe('the look of the mini-program in WeChat', () => {
  const { boot } = usePhones();

  it('is in larger type once 关怀模式 is chosen, and after a restart', async () => {
    const phone = boot();
    await phone.see('开始申报');
    expect(fontScale(phone)).toBe('1');
    await phone.tap('关怀模式');
    await phone.until(
      () => fontScale(phone) === '1.4',
      () => `字号没有变：${fontScale(phone)}`,
    );
    const again = boot({ earlier: phone });
    await again.see('开始申报');
    await again.until(
      () => fontScale(again) === '1.4',
      () => `重新打开后字号不是关怀模式：${fontScale(again)}`,
    );
    await again.tap('常规');
    await again.until(
      () => fontScale(again) === '1',
      () => `字号没有变回：${fontScale(again)}`,
    );
    expect([...phone.errors, ...again.errors]).toEqual([]);
  });

  it('offers no choice of type where all of WeChat is set to 关怀模式', async () => {
    const phone = boot({ script: { fontScale: 1.4 } });
    await phone.see('开始申报');
    expect(fontScale(phone)).toBe('1.4');
    expect(phone.nodesLabelled('关怀模式')).toEqual([]);
  });

  it('says while there is no network what still works, and no more when it is back', async () => {
    const phone = boot();
    await phone.see('开始申报');
    phone.network.setOnline(false);
    await phone.see('手机没有联网');
    phone.network.setOnline(true);
    await phone.until(
      () => !phone.text().includes('手机没有联网'),
      () => '联网以后提示还在',
    );
  });
});

/** What the root of the page on top sets for all sizes below it. */
function fontScale(phone: WeappApp): string | undefined {
  const styles = [...walk(phone.stack.current.data.root)].map(({ st }) => String(st));
  return styles.flatMap((style) => /--font-scale:\s*([\d.]+)/.exec(style)?.[1] ?? [])[0];
}
