import { Page, Section } from '../../ui';

export default function HomePage() {
  return (
    <Page>
      <Section title="双创申报" hint="制造业“双创”平台试点示范项目，在手机上填写、打印盖章、拍照提交。" />
    </Page>
  );
}
