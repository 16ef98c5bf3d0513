import type { ThemeConfig } from 'antd';

/** Dense and calm for eight hours a day; text colours keep a contrast of 4.5 to 1 on white. */
export const consoleTheme: ThemeConfig = {
  token: {
    colorPrimary: '#1a5f96',
    colorLink: '#1a5f96',
    colorError: '#c62828',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
    colorTextDescription: 'rgba(0, 0, 0, 0.6)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
    borderRadius: 4,
    controlHeight: 30,
    // A clerk opens hundreds of panels a day: they are there at once.
    motion: false,
    // Fonts of the clerk's own machine: nothing is fetched.
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  },
  components: { Table: { cellPaddingBlockSM: 5 } },
};
