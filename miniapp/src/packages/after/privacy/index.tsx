import { PrivacyRoom } from '../../../privacy';

export default function PrivacyPage() {
  return <PrivacyRoom />;
}
