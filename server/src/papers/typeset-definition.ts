import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { paperOfApplication } from './paper-of-application';
import { typesetApplicationPaper } from './typeset';

/** The empty form that a definition prints, with 草稿 across each page: for whoever writes the next notice. */
export async function typesetDefinition(
  definition: CampaignDefinition,
  createdAtUtc: string,
): Promise<Buffer> {
  const paper = paperOfApplication(definition, { answers: {}, bureauCode: '' });
  const { pdf } = await typesetApplicationPaper(paper, { draft: true, codes: null, createdAtUtc });
  return Buffer.from(pdf);
}
