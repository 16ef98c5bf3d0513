import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeKindKeys, noticeKinds, templateKeys, templates } from '#shared/notices/notice-kinds';
import type { Config } from '../../server/src/config';
import { checkTemplates } from '../../server/src/notices';
import { findTemplateFaults } from '../../server/src/notices/template-faults';
import { startServer } from '../../server/src/start-server';
import { createLogger } from '../../server/src/logging';
import { readTemplateList } from '../../server/src/wechat/client/template-list';
import type { SimulatorTemplate } from '../../server/src/wechat';
import { templateIds } from '../support/test-app';
import {
  appId,
  clientOf,
  fault,
  pushAesKey,
  pushToken,
  secret,
  startSimulator,
  stopSimulators,
} from '../wechat/running-simulator';

afterEach(stopSimulators);

const logger = createLogger({ level: 'silent' });

/** What the WeChat account offers when all is as it should be. */
function goodTemplates(): SimulatorTemplate[] {
  return templateKeys.map((key) => ({
    id: templateIds[key],
    title: templates[key].title,
    keywords: Object.values(templates[key].keywords).map(([name, label]) => ({ name, label })),
  }));
}

function goodTemplatesBut(change: (all: SimulatorTemplate[]) => void): SimulatorTemplate[] {
  const all = goodTemplates();
  change(all);
  return all;
}

const withoutDeadline = goodTemplatesBut((all) => all.splice(2, 1));
const otherKeyword = goodTemplatesBut(([progress]) => {
  if (progress?.keywords[1]) progress.keywords[1] = { name: 'phrase5', label: '当前进度' };
});
const otherLabel = goodTemplatesBut(([, correction]) => {
  if (correction?.keywords[0]) correction.keywords[0] = { name: 'thing1', label: '备注' };
});

async function productionConfig(apiBase: string): Promise<Config & { remove(): Promise<void> }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'shenbao-templates-'));
  return {
    mode: 'production',
    host: '127.0.0.1',
    port: 0,
    dataDirectory,
    database: { sqlitePath: join(dataDirectory, 'data.sqlite') },
    publicUrl: null,
    trustedProxyHops: 0,
    logLevel: 'silent',
    metricsToken: null,
    mail: null,
    wechat: {
      apiBase,
      appId,
      secret,
      templates: templateIds,
      pushToken,
      pushAesKey,
      miniprogramState: 'formal',
    },
    simulatorPort: 0,
    pageCodeKeys: [{ id: '1', secret: Buffer.alloc(32, 7) }],
    warnings: [],
    remove: () => rm(dataDirectory, { recursive: true, force: true }),
  };
}

describe('the templates of the WeChat account', () => {
  it.each([
    ['lack one', withoutDeadline, ['没有编号为 TPL_DEADLINE 的模板“申报截止提醒”（deadline）']],
    [
      'have another keyword',
      otherKeyword,
      ['“申报进度通知”（progress）：多出关键词 phrase5', '没有关键词 phrase2（当前进度）'],
    ],
    [
      'mean something else by a keyword',
      otherLabel,
      ['“材料补正通知”（correction）：关键词 thing1 应为“项目名称”，现为“备注”'],
    ],
  ])(
    'that %s keep a production server from starting, which says what is wrong by name',
    async (_, offered, said) => {
      const simulator = await startSimulator({ templates: offered });
      const config = await productionConfig(simulator.url);
      const refusal = await startServer(config, () => undefined).catch((error: unknown) => String(error));
      for (const sentence of said) expect(refusal).toContain(sentence);
      await config.remove();
    },
    60_000,
  );

  it('are not told to a wrong AppID or secret, and the code of the refusal is named', async () => {
    const simulator = await startSimulator({ templates: goodTemplates(), appId: 'wx0000000000000009' });
    const { faults, stop } = await checkTemplates({ wechat: clientOf(simulator), templateIds, logger });
    expect(faults()).toEqual([expect.stringContaining('40013')]);
    await stop();
  });

  it('are asked for again until WeChat answers, and readiness is told when they do not fit', async () => {
    const simulator = await startSimulator({ templates: withoutDeadline });
    await fault(simulator, { endpoint: '/cgi-bin/stable_token', http500: true, times: 2 });
    const check = await checkTemplates(
      { wechat: clientOf(simulator), templateIds, logger },
      { askAgainMs: 20 },
    );
    expect(check.faults()).toEqual([]);
    for (const end = Date.now() + 5_000; check.faults().length === 0 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(check.faults()).toEqual([expect.stringContaining('TPL_DEADLINE')]);
    await check.stop();
  });

  const offered = (all: SimulatorTemplate[]) =>
    readTemplateList({
      data: all.map(({ id, title, keywords }) => ({
        priTmplId: id,
        title,
        type: 2,
        content: keywords.map(({ name, label }) => `${label}:{{${name}.DATA}}\n`).join(''),
        keywordEnumValueList: keywords.flatMap(({ name, enumValues }) =>
          enumValues === undefined ? [] : [{ keywordCode: `${name}.DATA`, enumValueList: enumValues }],
        ),
      })),
    });

  it('fit as they are', () => {
    expect(findTemplateFaults(offered(goodTemplates()), templateIds)).toEqual([]);
  });

  it('with a list of allowed values need every word that the product sends', () => {
    const wanted = {
      ...templates,
      progress: {
        ...templates.progress,
        keywords: { ...templates.progress.keywords, state: ['enum_string2', '当前进度'] },
      },
    } as const;
    const phrases = noticeKindKeys
      .filter((kind) => noticeKinds[kind].template === 'progress')
      .map((kind) => noticeKinds[kind].phrase);
    const listing = (enumValues: string[]) =>
      goodTemplatesBut(([progress]) => {
        if (progress?.keywords[1])
          progress.keywords[1] = { name: 'enum_string2', label: '当前进度', enumValues };
      });
    expect(findTemplateFaults(offered(listing(phrases)), templateIds, wanted)).toEqual([]);
    expect(findTemplateFaults(offered(listing(phrases.slice(1))), templateIds, wanted)).toEqual([
      `微信模板“申报进度通知”（progress）：关键词 enum_string2 的可选值里没有“${phrases[0]}”。`,
    ]);
  });

  it('are three different ones', () => {
    const ids = { ...templateIds, correction: templateIds.progress };
    expect(findTemplateFaults(offered(goodTemplates()), ids)[0]).toContain('用了同一个编号 TPL_PROGRESS');
  });
});
