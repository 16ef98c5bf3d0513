export const staffAccountWording = {
  regionMissing: '这个角色属于一个市州，请选择区域。',
  regionNeedless: '这个角色不分区域，请不要选择区域。',
};
