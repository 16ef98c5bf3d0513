import { useShareAppMessage } from '@tarojs/taro';
import { ColleaguesRoom, shareCard } from '../../../colleagues';

export default function ColleaguesPage() {
  useShareAppMessage(shareCard);
  return <ColleaguesRoom />;
}
