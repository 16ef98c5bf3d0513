import { Button } from '@tarojs/components';

/** WeChat opens its list of friends from its own button alone; which invitation it is stands in its data. */
export function ShareCardButton({ code, label }: { code: string; label: string }) {
  return (
    <Button className="ui-button ui-button--primary colleagues-share" openType="share" data-code={code}>
      {label}
    </Button>
  );
}
