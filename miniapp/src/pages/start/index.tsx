import { StartScreen } from '../../start';

export default function StartPage() {
  return <StartScreen />;
}
