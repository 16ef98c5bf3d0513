import { Alert, Input } from 'antd';
import type { ReactElement } from 'react';
import { NOTICE_TEXT_MAX } from '#shared/campaigns/campaign-content';
import { noticeParts } from '#shared/campaigns/notice-parts';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeDefinition, type Editing } from './editing';
import { Labelled } from './labelled';

/** The notice itself, pasted from the file that was issued; phones show it in parts. */
export function NoticeSection({ editing }: { editing: Editing }): ReactElement {
  const { title, noticeText = '' } = editing.content.definition;
  const parts = noticeParts(noticeText).flatMap((part) => (part.title === null ? [] : [part.title]));
  const isOfOtherTitle = noticeText !== '' && !withoutSpace(noticeText).includes(withoutSpace(title));
  return (
    <>
      <p className="editor-note">{wording.noticeTextHint}</p>
      {isOfOtherTitle && <Alert type="warning" title={wording.noticeTextOfOther(title)} />}
      <Labelled label={wording.noticeText} fault={editing.faultAt('definition.noticeText')} isWide>
        <Input.TextArea
          aria-label={wording.noticeText}
          rows={24}
          maxLength={NOTICE_TEXT_MAX}
          value={noticeText}
          onChange={({ target }) =>
            changeDefinition(editing, { noticeText: target.value === '' ? undefined : target.value })
          }
        />
      </Labelled>
      <p className="editor-note">
        {parts.length === 0 ? wording.noticePartsNone : wording.noticeParts(parts)}
      </p>
    </>
  );
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '');
