import { DeletionRoom } from '../../../privacy';

export default function DeletionPage() {
  return <DeletionRoom />;
}
