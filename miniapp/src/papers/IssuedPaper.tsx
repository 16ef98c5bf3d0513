import { View } from '@tarojs/components';
import type { PrintView } from '#shared/api/views';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { HowToPictures } from '../how-to';
import { Button, Card, Section } from '../ui';
import { ComputerPrint } from './ComputerPrint';
import { MailedPaper } from './MailedPaper';
import { pageList, pagesToPrint } from './pages-to-print';
import { paperWording } from './paper-wording';
import type { PaperActs } from './use-paper-acts';
import './papers.scss';

/** The paper in force: open it, print it, where the seals go, which pages are still to be done. */
export function IssuedPaper({
  applicationId,
  print,
  acts,
  mailAddress,
}: {
  applicationId: string;
  print: PrintView;
  acts: PaperActs;
  /** Of the contact, as the form has it. */
  mailAddress: string;
}) {
  const { revision, issuedAtUtc, pages, isStale } = print;
  return (
    <>
      <Section
        title={paperWording.readyTitle(revision)}
        hint={paperWording.issuedAt(formatChinaTimeInWords(issuedAtUtc), pages.length)}
      >
        <View className="paper-buttons">
          <Button
            icon="printer"
            kind={isStale ? 'secondary' : 'primary'}
            label={paperWording.openPdf}
            busyLabel={paperWording.opening}
            onPress={() => acts.openPaper('pdf', revision)}
          />
          <Button
            kind="secondary"
            label={paperWording.openDocx}
            busyLabel={paperWording.opening}
            onPress={() => acts.openPaper('docx', revision)}
          />
        </View>
      </Section>
      {!isStale && (
        <ComputerPrint
          applicationId={applicationId}
          revision={revision}
          onShare={() => acts.sharePaper(revision)}
        />
      )}
      {!isStale && (
        <MailedPaper applicationId={applicationId} revision={revision} proposedAddress={mailAddress} />
      )}
      {!isStale && <WhatToPrint print={print} />}
      {!isStale && pagesToPrint(print).open.length > 0 && <HowToPrint print={print} />}
    </>
  );
}

function WhatToPrint({ print }: { print: PrintView }) {
  const { open, done, toSeal } = pagesToPrint(print);
  const seals = toSeal.length > 0 ? paperWording.ofThemSealed(pageList(toSeal)) : '';
  const openLine =
    done.length === 0 ? paperWording.againAll(seals) : paperWording.again(pageList(open), seals);
  return (
    <Guide
      title={paperWording.againTitle}
      lines={
        open.length === 0
          ? [paperWording.allValid]
          : [openLine, ...(done.length > 0 ? [paperWording.stillValid(pageList(done))] : [])]
      }
    />
  );
}

function HowToPrint({ print }: { print: PrintView }) {
  const { toSeal } = pagesToPrint(print);
  return (
    <HowToPictures of="print">
      <GuideLines
        lines={[
          ...(toSeal.length > 0 ? [paperWording.seals(pageList(toSeal)), paperWording.date] : []),
          paperWording.onlyPaper,
        ]}
      />
    </HowToPictures>
  );
}

function Guide({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Card title={title}>
      <GuideLines lines={lines} />
    </Card>
  );
}

function GuideLines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <View className="paper-guide__line" key={line}>
          {line}
        </View>
      ))}
    </>
  );
}
