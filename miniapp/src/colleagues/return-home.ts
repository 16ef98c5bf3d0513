import { returnTo } from '../navigation';
import { pagePaths } from '../routes';

export function returnHome(): Promise<void> {
  return returnTo(`/${pagePaths.home}`);
}
