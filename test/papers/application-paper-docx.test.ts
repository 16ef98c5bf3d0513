import { applicationPaperDocx } from '../../server/src/papers/typeset';
import { expectInOrder, officialOrder, samplePaper } from './sample-paper';
import { zipEntries } from './zip-entries';

async function wordFiles(draft: boolean, changes = {}): Promise<Map<string, string>> {
  return zipEntries(await applicationPaperDocx(samplePaper(changes), { draft }));
}

async function wordDocument(changes = {}): Promise<string> {
  return (await wordFiles(false, changes)).get('word/document.xml') ?? '';
}

function textOf(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

describe('the 电子版 of 附件2', () => {
  it('has the official captions in the official order', async () => {
    const document = await wordDocument();
    expectInOrder(textOf(document), officialOrder);
    expectInOrder(textOf(document), [
      '员工总数',
      '获得工信系统相关试点示范情况',
      '经营情况',
      '年度',
      '利  润'.replace(/ /g, ''),
    ]);
  });

  it('has the cells of the form: ten columns, spanned as on paper', async () => {
    const document = await wordDocument();
    const rows = [...document.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:gridSpan w:val="(\d+)"\/>/g)].map(([, span]) => Number(span)),
    );
    const wide = [2, 8];
    const paired = [2, 3, 2, 3];
    const figures = [2, 2, 2, 2, 2];
    expect(rows).toEqual([
      ...[wide, wide, wide, wide],
      ...[paired, paired, paired],
      wide,
      ...[figures, figures, figures],
      ...[[10], [10], [10]],
    ]);
    expect(document).toContain('w:tl2br');
  });

  it('is set in 宋体 on A4', async () => {
    const files = await wordFiles(false);
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="宋体"');
    expect(files.get('word/document.xml')).toContain('<w:pgSz w:w="11905" w:h="16837"');
  });

  it('says 草稿 in the header of a draft only', async () => {
    expect(textOf((await wordFiles(true)).get('word/header1.xml') ?? '')).toBe('草稿');
    expect([...(await wordFiles(false)).keys()].filter((name) => name.includes('header'))).toEqual([]);
  });

  it('keeps markup, quotes and control characters from breaking the file', async () => {
    const unitName = '<w:t>&"\'#*$\\@\u0000\u000B</w:t>';
    const document = await wordDocument({ unitName });
    expect(textOf(document)).toContain('<w:t>&"');
    expect(document).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  });
});
