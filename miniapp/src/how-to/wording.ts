/** Every sentence of the pictures; a screen reader hears `shows` in a picture's place. */
export const howToWording = {
  print: {
    title: '怎样打印',
    pictures: [
      {
        drawing: 'scale',
        shows: '图：A4 纸从打印机出来，内容按实际大小印在纸上',
        line: 'A4 纸单面，比例选“实际大小”或 100%；黑白打印就可以。',
      },
      {
        drawing: 'codes',
        shows: '图：一页纸，左上角和右下角各有一个完整的二维码',
        line: '左上角和右下角的二维码要完整，不要裁边，不要遮住。',
      },
      {
        drawing: 'seal',
        shows: '图：公章盖在写着“盖章”的空白处，没有盖住二维码',
        line: '公章盖在写着“盖章”的空白处，要清楚，不要盖住二维码。',
      },
    ],
  },
  photograph: {
    title: '怎样拍照',
    pictures: [
      {
        drawing: 'whole',
        shows: '图：手机画面里是整页纸，四个角都在画面内',
        line: '一张照片拍一页，四个角都拍进去。',
      },
      {
        drawing: 'flat',
        shows: '图：纸平放在桌上，手机在正上方',
        line: '纸放平，手机在正上方，拿稳再拍。',
      },
      {
        drawing: 'light',
        shows: '图：灯光均匀照在纸上，没有影子',
        line: '光线要亮、要均匀，不要让手机的影子落在纸上。',
      },
    ],
  },
  understood: '知道了，不再显示',
  showAgain: (title: string): string => `看图：${title}`,
} as const;

export type HowTo = 'print' | 'photograph';
