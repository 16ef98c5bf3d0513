import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { expertsWording } from './experts-wording';

/** The three desks of the expert review, one after the other as the work goes. */
export function ExpertsTabs(): ReactElement {
  return (
    <>
      <h1 className="visually-hidden">{expertsWording.heading}</h1>
      <nav className="experts-tabs" aria-label={expertsWording.heading}>
        <NavLink to="/expert-review/people">{expertsWording.tabs.people}</NavLink>
        <NavLink to="/expert-review" end>
          {expertsWording.tabs.board}
        </NavLink>
        <NavLink to="/expert-review/ranking">{expertsWording.tabs.ranking}</NavLink>
      </nav>
    </>
  );
}
