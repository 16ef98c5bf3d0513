import type { ReactElement } from 'react';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { staffRoles } from '#shared/accounts/staff-roles';
import { FirstPassword } from '../own-account/first-password';
import { ProblemNotice } from '../ui/problem-notice';
import { SignOutButton } from '../sign-in/sign-out-button';
import { StaffContext } from '../sign-in/staff-context';
import { useSession } from '../sign-in/session';
import { appWording } from './app-wording';
import { desksOf } from './desks';
import { OpeningPage } from './opening-page';

/** Head, session and place for every screen that needs a signed-in clerk. */
export function ConsoleFrame(): ReactElement {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return <OpeningPage />;
  if (session.isError) {
    return (
      <main className="page-margin">
        <ProblemNotice
          error={session.error}
          onRetry={() => void session.refetch()}
          isRetrying={session.isFetching}
        />
      </main>
    );
  }
  if (session.data.staff === null) {
    const isEnded = session.data.why === 'ended';
    return <Navigate to="/sign-in" replace state={{ from: pathname + search, isEnded }} />;
  }
  const { staff } = session.data;
  const desks = staff.mustChangePassword ? [] : desksOf(staff.role);
  return (
    <StaffContext.Provider value={staff}>
      <a className="skip-link" href="#content">
        {appWording.skipToContent}
      </a>
      <header className="console-head">
        <Link className="console-head__product" to="/">
          {appWording.product}
        </Link>
        <span className="console-head__region">{staff.bureau?.region ?? staffRoles[staff.role].label}</span>
        <nav className="console-head__desks" aria-label={appWording.desks}>
          {desks.map(({ path, label }) => (
            <NavLink key={path} className="console-head__desk" to={path}>
              {label}
            </NavLink>
          ))}
        </nav>
        <Link
          className="console-head__name"
          to="/account"
          aria-label={appWording.toOwnAccount(staff.displayName)}
        >
          {staff.displayName}
        </Link>
        <SignOutButton />
      </header>
      <main id="content" className="console-content" tabIndex={-1}>
        {staff.mustChangePassword ? <FirstPassword /> : <Outlet />}
      </main>
      <ScrollRestoration />
    </StaffContext.Provider>
  );
}
