import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { auditActions } from '#shared/audit/audit-actions';
import { auditWording as wording } from './audit-wording';
import type { AuditFields } from './audit-place';

const actions = Object.entries(auditActions).map(([value, label]) => ({ value, label }));

/** By application, person, act and days; what is left empty does not narrow. */
export function AuditFilters({
  fields,
  onSearch,
}: {
  fields: AuditFields;
  onSearch: (fields: AuditFields) => void;
}): ReactElement {
  const [form] = Form.useForm<AuditFields>();
  return (
    <Form<AuditFields>
      form={form}
      className="audit-filters"
      layout="inline"
      initialValues={fields}
      onFinish={onSearch}
    >
      <Form.Item name="application" label={wording.application}>
        <Input allowClear maxLength={40} placeholder={wording.applicationHint} />
      </Form.Item>
      <Form.Item name="person" label={wording.person}>
        <Input allowClear maxLength={64} />
      </Form.Item>
      <Form.Item name="action" label={wording.action}>
        <Select
          className="audit-filters__action"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={actions}
          placeholder={wording.anyAction}
        />
      </Form.Item>
      <Form.Item name="from" label={wording.from}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={wording.until}>
        <Input type="date" />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {wording.search}
      </Button>
      <Button
        onClick={() => {
          form.setFieldsValue({ application: '', person: '', action: undefined, from: '', until: '' });
          onSearch({});
        }}
      >
        {wording.clear}
      </Button>
    </Form>
  );
}
