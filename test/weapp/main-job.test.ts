import { notice2020 } from '#shared/campaigns/notice-2020';
import { inventCreditCode } from '../support/credit-codes';
import { printExperiment } from '../support/experiment';
import { fillStep } from '../support/fill-step';
import { itWithPoppler, photographsOf } from '../support/page-photos';
import { smallPdf } from '../support/sample-files';
import { soundAnswers } from '../support/sound-answers';
import { describeApp, type TestApp } from '../support/test-app';
import { drawingLimits, largestByPage } from './support/drawing-numbers';
import { buildWeapp, WeappApp } from './support/weapp-app';

const testMaxMs = 150_000;
const answers = soundAnswers();

describeApp('the built mini-program does the main job in what WeChat gives it', (app) => {
  beforeAll(buildWeapp, 300_000);

  itWithPoppler(
    'from the sign-in with a code of WeChat to the receipt',
    async () => {
      const phone = WeappApp.boot({
        serverOrigin: app().url,
        script: { signInCode: () => signInCode(app()) },
      });
      try {
        await begin(phone);
        await fillForm(phone);
        const pages = await issue(phone);
        await photograph(phone, pages);
        await submit(phone);
        expect(phone.errors).toEqual([]);
        drawsLittle(phone);
      } finally {
        phone.close();
      }
    },
    testMaxMs,
  );
});

/** No page of the whole job is too large for a mid-range phone, and no single drawing. */
function drawsLittle({ stack }: WeappApp): void {
  const pages = largestByPage(stack.drawings);
  const { callBytes, nodes, depth } = drawingLimits;
  const tooLarge = Object.entries(pages).filter(
    ([, page]) => page.callBytes > callBytes || page.nodes >= nodes || page.depth >= depth,
  );
  printExperiment({ name: 'drawing', n: stack.drawings.length, pass: tooLarge.length === 0, numbers: pages });
  expect(tooLarge).toEqual([]);
}

/** What wx.login gives: a code that WeChat, here the simulator, has made for this person. */
async function signInCode({ simulatorUrl }: TestApp): Promise<string> {
  const answer = await fetch(`${simulatorUrl}/sim/login-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'weapp-contact' }),
  });
  return ((await answer.json()) as { code: string }).code;
}

async function begin(phone: WeappApp): Promise<void> {
  await phone.tap('开始申报');
  await phone.tap('微信登录');
  await phone.tap('已阅读，同意');
  await phone.type('统一社会信用代码', inventCreditCode());
  await phone.type('单位名称', '演示制造有限公司');
  await phone.tap('受理的市州经信局，请选择');
  await phone.tap('武汉市经济和信息化局');
  await phone.see('这个市州的截止时间');
  await phone.tap('登记，开始填写');
  await phone.see('单位和项目');
}

async function fillForm(phone: WeappApp): Promise<void> {
  const finger = {
    type: (label: string, text: string) => phone.type(label, text),
    choose: (title: string) => phone.tap(title),
  };
  for (const step of notice2020.form.steps) {
    await phone.see(step.title);
    if (step.key === 'conditions') await confirmConditions(phone);
    else if (step.key === 'attachments') await attach(phone);
    else if (step.key !== 'check') {
      await fillStep(finger, step.key, answers);
      await phone.see('已同步 ');
    }
    if (step.key !== 'check') await phone.tap('下一步');
  }
  await phone.see('全部填好了。请核对下面的内容，再生成打印件。');
}

async function confirmConditions(phone: WeappApp): Promise<void> {
  const confirmed = () => phone.nodesLabelled('符合，确认').filter(({ ariaChecked }) => ariaChecked === true);
  for (const [index] of notice2020.conditions.entries()) {
    await phone.tap('符合，确认', { nth: index });
    await phone.until(
      () => confirmed().length === index + 1,
      () => `第 ${index + 1} 条没有确认：\n${phone.text()}`,
    );
  }
}

async function attach(phone: WeappApp): Promise<void> {
  phone.phone.script.chosenFiles = [{ bytes: smallPdf, name: '详细介绍.pdf' }];
  await phone.tap('添加文件');
  await phone.tap('选择 PDF 文件');
  await phone.see('详细介绍.pdf');
  await phone.see('打开');
}

/** The paper is issued and opened; the person prints it, has it stamped and takes photographs. */
async function issue(phone: WeappApp): Promise<Buffer[]> {
  await phone.tap('生成打印件', { was: '下一步' });
  await phone.see('先看草稿');
  await phone.tap('生成打印件');
  await phone.see('第 1 次打印件');
  await phone.tap('打开打印件（PDF）');
  await phone.until(
    () => phone.phone.openedDocuments.length > 0,
    () => `打印件没有打开：\n${phone.text()}`,
  );
  return photographsOf(phone.files.read(phone.phone.openedDocuments[0] ?? ''));
}

/** The first page with the camera of the app, once it is allowed, the others from the album. */
async function photograph(phone: WeappApp, pages: Buffer[]): Promise<void> {
  const { script } = phone.phone;
  await phone.tap('下一步：拍照上传');
  await phone.tap('拍照');
  script.isCameraAllowed = false;
  await phone.startCamera();
  await phone.see('没有使用相机的权限。');
  script.isCameraAllowed = true;
  await phone.tap('去设置里允许使用相机');
  await phone.startCamera();
  await phone.see('补光灯');
  script.cameraShots = pages.slice(0, 1);
  await phone.tap('拍这一页');
  await phone.see('最近一张：第 1 页，是当前的打印件。');
  script.chosenFiles = pages.slice(1).map((bytes, index) => ({ bytes, name: `IMG_${index}.jpg` }));
  await phone.tap('相册');
  await phone.see('全部页面的照片都合格了');
  await phone.tap('完成');
  await phone.see('全部页面的照片都合格了。');
  for (const index of pages.keys()) await phone.see(`第 ${index + 1} 页，是当前的打印件。`);
  // An iPhone's PNG would be too large as it is, and compressImage refuses it.
  expect(phone.phone.redrawnPictures).toEqual(pages.map(() => '1500x2000 jpg'));
  await lookAtResult(phone);
}

async function lookAtResult(phone: WeappApp): Promise<void> {
  await phone.tap('第 1 页，需盖章，合格，第 1 页，是当前的打印件。');
  await phone.see('认出 1 个红色公章，已在图上圈出。');
  await phone.tap('摊平后的页面，点开看大图');
  await phone.until(
    () => phone.phone.previewedPictures.length > 0,
    () => `没有打开大图：\n${phone.text()}`,
  );
  await phone.tap('原照片');
  await phone.tap('拍下的照片，点开看大图', { was: '摊平后的页面，点开看大图' });
  await phone.until(
    () => new Set(phone.phone.previewedPictures).size === 2,
    () => `没有打开原照片：\n${phone.text()}`,
  );
  phone.stack.back();
  await phone.see('全部页面的照片都合格了。');
}

async function submit(phone: WeappApp): Promise<void> {
  const asked = phone.phone.subscriptionsAsked.length;
  await phone.tap('下一步：核对并提交');
  await phone.see('提交承诺');
  await phone.tap('提交申报');
  await phone.see('提交成功');
  expect(phone.phone.subscriptionsAsked.slice(asked)).toEqual([['TPL_PROGRESS', 'TPL_CORRECTION']]);
  await phone.tap('回到申报');
  await phone.see('企业提交申报');
}
