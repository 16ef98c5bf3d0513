interface MailedPaper {
  campaignTitle: string;
  code: string;
  revision: number;
}

/** What stands in the mail. */
export const paperMailsWording = {
  subject: ({ code, revision }: MailedPaper): string => `申报表打印件（编号 ${code}，第 ${revision} 次打印）`,
  text: ({ campaignTitle, code, revision }: MailedPaper): string =>
    [
      '您好！',
      '',
      `附件是您在“双创申报”里请求发送的打印件：${campaignTitle}，申报编号 ${code}，第 ${revision} 次打印。`,
      '',
      '请用 A4 纸单面打印，比例选“实际大小”，四角和二维码不要裁掉。打印后盖章，回到手机上拍照提交。',
      '以后又生成了新的打印件的，请以新的为准。',
      '',
      '如果不是您请求的，请删除这封邮件。这是系统自动发出的，请不要回复。',
    ].join('\n'),
};
