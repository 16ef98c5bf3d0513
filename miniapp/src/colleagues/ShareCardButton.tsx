import { Button } from '@tarojs/components';
import { colleaguesWording } from './wording';

/** WeChat opens its list of friends from its own button alone; which invitation it is stands in its data. */
export function ShareCardButton({ code, unitName }: { code: string; unitName: string }) {
  return (
    <Button
      className="ui-button ui-button--primary colleagues-share"
      openType="share"
      data-code={code}
      data-unit={unitName}
    >
      {colleaguesWording.send}
    </Button>
  );
}
