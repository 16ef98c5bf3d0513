/** What the bureau tells the contacts about paper. */
export const paperWording = {
  missing:
    '您的申报已审核通过，市州经信局还没有收到纸质材料。请把盖章的申报表和附件按通知要求的份数尽快送达或寄到市州经信局；已寄出的请忽略。',
  missingAdvice: '请尽快报送纸质材料',
} as const;
