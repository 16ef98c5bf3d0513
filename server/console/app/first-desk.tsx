import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { useStaff } from '../sign-in/staff-context';
import { desksOf } from './desks';
import { NotFoundPage } from './not-found-page';

/** Where a person arrives depends on what they are there for. */
export function FirstDesk(): ReactElement {
  const [first] = desksOf(useStaff().role);
  return first === undefined ? <NotFoundPage /> : <Navigate to={first.path} replace />;
}
