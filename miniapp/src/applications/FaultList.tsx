import { openPage } from '../navigation';
import { Card, LinkRow } from '../ui';
import type { FaultLine } from './fault-places';

/** What is wrong, each line leading to its place. */
export function FaultList({ lines }: { lines: readonly FaultLine[] }) {
  return (
    <Card>
      {lines.map(({ key, label, text, url }) => (
        <LinkRow key={key} title={label} text={text} onPress={() => void openPage(url)} />
      ))}
    </Card>
  );
}
