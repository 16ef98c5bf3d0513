/**
 * The 17 offices of 各市、州、直管市、林区 in Hubei that receive applications.
 * Codes: GB/T 2260 divisions of the province (420000); the three 直管市 and the 林区 carry their county-level codes.
 */
export const bureaus = [
  { code: '420100', region: '武汉市', name: '武汉市经济和信息化局' },
  { code: '420200', region: '黄石市', name: '黄石市经济和信息化局' },
  { code: '420300', region: '十堰市', name: '十堰市经济和信息化局' },
  { code: '420500', region: '宜昌市', name: '宜昌市经济和信息化局' },
  { code: '420600', region: '襄阳市', name: '襄阳市经济和信息化局' },
  { code: '420700', region: '鄂州市', name: '鄂州市经济和信息化局' },
  { code: '420800', region: '荆门市', name: '荆门市经济和信息化局' },
  { code: '420900', region: '孝感市', name: '孝感市经济和信息化局' },
  { code: '421000', region: '荆州市', name: '荆州市经济和信息化局' },
  { code: '421100', region: '黄冈市', name: '黄冈市经济和信息化局' },
  { code: '421200', region: '咸宁市', name: '咸宁市经济和信息化局' },
  { code: '421300', region: '随州市', name: '随州市经济和信息化局' },
  { code: '422800', region: '恩施州', name: '恩施州经济和信息化局' },
  { code: '429004', region: '仙桃市', name: '仙桃市经济和信息化局' },
  { code: '429005', region: '潜江市', name: '潜江市经济和信息化局' },
  { code: '429006', region: '天门市', name: '天门市经济和信息化局' },
  { code: '429021', region: '神农架林区', name: '神农架林区经济和信息化局' },
] as const;

export type BureauCode = (typeof bureaus)[number]['code'];

export const bureauCodes = bureaus.map((bureau) => bureau.code) as [BureauCode, ...BureauCode[]];

export function bureauByCode(code: string): (typeof bureaus)[number] | undefined {
  return bureaus.find((bureau) => bureau.code === code);
}
