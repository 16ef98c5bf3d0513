import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';

/**
 * Taro 4.2 leaves aria-* attributes out of the WXML templates, so that ariaLabel on a View never reaches WeChat's
 * screen readers (developers.weixin.qq.com, 无障碍访问). This adds them to the templates of the listed components.
 */
const spokenComponents = new Set(['view', 'text', 'image', 'button', 'input', 'textarea', 'scroll-view']);
const ariaAttributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-disabled': '',
};

type ModifyProps = (name: string, attributes: Record<string, string>) => Record<string, string>;

export default function ariaPlugin(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      // Taro's own subclasses replace this method; only its type says that nobody else may.
      const template = platform.template as unknown as { modifyCompProps?: ModifyProps } | undefined;
      if (!template) return;
      const inherited = template.modifyCompProps?.bind(template);
      template.modifyCompProps = (name, attributes) => {
        const own = inherited ? inherited(name, attributes) : attributes;
        return spokenComponents.has(name) ? { ...own, ...ariaAttributes } : own;
      };
    },
  });
}
