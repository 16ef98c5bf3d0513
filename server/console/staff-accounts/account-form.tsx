import { Form, Input, Modal, Select } from 'antd';
import type { ReactElement } from 'react';
import { staffRoleKeys, staffRoles, type StaffRole } from '#shared/accounts/staff-roles';
import { bureaus } from '#shared/campaigns/bureaus';
import type { StaffAccountView } from '#shared/api/views';
import { ProblemNotice } from '../ui/problem-notice';
import { staffAccountsWording as wording } from './staff-accounts-wording';

export interface AccountValues {
  userName: string;
  displayName: string;
  role: StaffRole;
  bureauCode: string | null;
}

const required = { required: true, whitespace: true, message: wording.missing };
const roles = staffRoleKeys.map((key) => ({ value: key, label: staffRoles[key].label }));
const regions = bureaus.map(({ code, region }) => ({ value: code, label: region }));

/** A new account, or the name, role and region of one that is there. */
export function AccountForm({
  account,
  error,
  isSending,
  onSave,
  onCancel,
}: {
  account: StaffAccountView | null;
  error: unknown;
  isSending: boolean;
  onSave: (values: AccountValues) => void;
  onCancel: () => void;
}): ReactElement {
  const [form] = Form.useForm<AccountValues>();
  const role = Form.useWatch('role', form) ?? account?.role;
  const hasRegion = role !== undefined && staffRoles[role].hasRegion;
  return (
    <Modal
      open
      title={account === null ? wording.add : wording.editTitle(account.userName)}
      okText={account === null ? wording.create : wording.save}
      cancelText={wording.cancel}
      confirmLoading={isSending}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      {error !== null && <ProblemNotice error={error} />}
      <Form<AccountValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={account ?? {}}
        onFinish={(values) =>
          onSave({ ...values, bureauCode: hasRegion ? (values.bureauCode ?? null) : null })
        }
      >
        {account === null && (
          <Form.Item
            name="userName"
            label={wording.userName}
            extra={wording.userNameHint}
            rules={[
              { required: true, pattern: /^[a-z0-9][a-z0-9._-]{2,31}$/, message: wording.userNameInvalid },
            ]}
          >
            <Input autoFocus maxLength={32} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="displayName" label={wording.displayName} rules={[required]}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={wording.role} rules={[{ required: true, message: wording.missing }]}>
          <Select options={roles} />
        </Form.Item>
        {hasRegion && (
          <Form.Item
            name="bureauCode"
            label={wording.region}
            rules={[{ required: true, message: wording.regionMissing }]}
          >
            <Select options={regions} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        )}
      </Form>
      {account !== null && <p>{wording.editHint}</p>}
    </Modal>
  );
}
