import type { ReactElement } from 'react';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { staffRoles } from '#shared/accounts/staff-roles';
import { FirstPassword } from '../own-account/first-password';
import { ProblemNotice } from '../ui/problem-notice';
import { SignOutButton } from '../sign-in/sign-out-button';
import { StaffContext } from '../sign-in/staff-context';
import { useSession } from '../sign-in/session';
import { appWording } from './app-wording';
import { CampaignPicker, EarlierCampaignBar } from './campaign-picker';
import { CampaignContext, useKeptChoice } from './chosen-campaign';
import { desksOf, seesEarlierYears } from './desks';
import { OpeningPage } from './opening-page';

const noChoice = {};

/** Head, session and place for every screen that needs a signed-in clerk. */
export function ConsoleFrame(): ReactElement {
  const session = useSession();
  const [choice, onChoose] = useKeptChoice();
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
  const hasYears = !staff.mustChangePassword && seesEarlierYears(staff.role);
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
        {hasYears && <CampaignPicker choice={choice} onChoose={onChoose} />}
        <Link
          className="console-head__name"
          to="/account"
          aria-label={appWording.toOwnAccount(staff.displayName)}
        >
          {staff.displayName}
        </Link>
        <SignOutButton />
      </header>
      {hasYears && <EarlierCampaignBar choice={choice} onChoose={onChoose} />}
      <main id="content" className="console-content" tabIndex={-1}>
        <CampaignContext.Provider value={hasYears ? choice : noChoice}>
          {staff.mustChangePassword ? <FirstPassword /> : <Outlet key={choice.campaign} />}
        </CampaignContext.Provider>
      </main>
      <ScrollRestoration />
    </StaffContext.Provider>
  );
}
