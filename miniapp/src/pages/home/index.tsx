import { HomeScreen } from '../../home';

export default function HomePage() {
  return <HomeScreen />;
}
