import { DeskRoom } from '../../../desk';

export default function DeskPage() {
  return <DeskRoom />;
}
