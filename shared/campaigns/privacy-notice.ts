/**
 * What a contact agrees to before anything personal is asked (PIPL, articles 13 to 17). A change of the text is a new
 * version, and the consent is asked again.
 */
export const privacyNotice = {
  version: '2026-11',
  title: '个人信息保护提示',
  paragraphs: [
    '本小程序由省经信厅组织申报使用。为办理申报，我们处理您的微信标识、姓名、职务、移动电话和电子邮箱，以及您拍摄的申报表页面和上传的附件。',
    '用途只有三个：办理本次申报；审核中与您联系；把办理结果通知您。只有您所在的单位、受理的市州经信局和省经信厅能看到这些信息。',
    '照片上传前请只拍申报表页面。照片里附带的位置等信息会在服务器上去除。',
    '申报结束后，资料按档案管理要求保存，到期删除。您可以随时查看、更正自己的信息，也可以撤回尚未审核通过的申报。',
    '不同意也可以按通知要求在线下报送纸质材料。',
  ],
} as const;
