import { Button, Modal, Typography } from 'antd';
import type { ReactElement } from 'react';
import { staffAccountsWording as wording } from './staff-accounts-wording';

export interface MadeUpPassword {
  userName: string;
  password: string;
}

/** The only time that anybody sees it. */
export function MadeUpPasswordNote({
  made,
  onDone,
}: {
  made: MadeUpPassword;
  onDone: () => void;
}): ReactElement {
  return (
    <Modal
      open
      title={wording.passwordTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onDone}>
          {wording.passwordDone}
        </Button>
      }
    >
      <p>{wording.passwordText(made.userName)}</p>
      <Typography.Text className="staff-accounts__password" code copyable>
        {made.password}
      </Typography.Text>
    </Modal>
  );
}
