import { Button, Result } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { appWording } from './app-wording';

export function NotFoundPage(): ReactElement {
  return (
    <Result
      status="info"
      title={appWording.notFoundTitle}
      subTitle={appWording.notFoundText}
      extra={
        <Link to="/">
          <Button type="primary">{appWording.toFirst}</Button>
        </Link>
      }
    />
  );
}
