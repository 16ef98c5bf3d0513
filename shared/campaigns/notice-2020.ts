import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { notice2020Conditions } from '#shared/campaigns/notice-2020-conditions';
import { notice2020DirectionAreas } from '#shared/campaigns/notice-2020-directions';
import { notice2020Form } from '#shared/campaigns/notice-2020-form';
import { notice2020Review } from '#shared/campaigns/notice-2020-review';
import { notice2020Text } from '#shared/campaigns/notice-2020-text';

/** The notice of 湖北省经济和信息化厅办公室 of 2020-12-25, as data. */
export const notice2020: CampaignDefinition = {
  key: 'hubei-2020',
  title: '2020年湖北省基于互联网的制造业“双创”平台（企业）试点示范项目',
  issuer: '湖北省经济和信息化厅',
  form: notice2020Form,
  directionAreas: notice2020DirectionAreas,
  conditions: notice2020Conditions,
  attachmentKinds: [
    {
      key: 'detail',
      label: '项目具体情况详细介绍',
      hint: '至少 1 份。PDF 或图片，每份不超过 10 MB。',
      minFiles: 1,
      maxFiles: 5,
    },
    {
      key: 'evidence',
      label: '相关佐证材料',
      hint: '证书、合同、检测报告等的 PDF 或照片。',
      minFiles: 0,
      maxFiles: 20,
    },
    { key: 'other', label: '其他相关附件', hint: '需要补充的其他材料。', minFiles: 0, maxFiles: 10 },
  ],
  priority: { rule: 'prefer', fieldKey: 'priorities' },
  review: notice2020Review,
  noticeText: notice2020Text,
};
