import { choicesAnswer, textAnswer, type Answers } from '#shared/applications/answers';
import type { Application } from '../applications';
import type { Unit } from '../units';
import type { ApplicationListing } from './application-listing.entity';
import { sumOfMarks } from './listing-marks';
import { nameOrder } from './name-order';
import { searchableText } from './name-grams';

/** After every date that a clerk can give. */
const NO_DATE = '9999-12-31T23:59:59.999Z';

const NAME_MAX_CHARACTERS = 100;

type StateColumns = Pick<
  ApplicationListing,
  'status' | 'marks' | 'orderDue' | 'openedAtUtc' | 'correctUntilUtc'
>;

/** What of a row follows from the application's state, without the marks that are known elsewhere. */
export function stateColumnsOf(application: Application, hasPriority: boolean): StateColumns {
  const { id, status, openedAtUtc, correctUntilUtc, returnCount } = application;
  const due = status === 'returned' ? correctUntilUtc : null;
  return {
    status,
    marks: sumOfMarks({
      priority: hasPriority,
      opened: openedAtUtc !== null,
      returnedBefore: returnCount > 0,
    }),
    orderDue: `${due ?? NO_DATE}_${id}`,
    openedAtUtc,
    correctUntilUtc: due,
  };
}

/** The whole row of an application that has been handed in with these answers. */
export function listRowOf(
  application: Application & { submittedAtUtc: string },
  unit: Unit,
  answers: Answers,
): ApplicationListing {
  const { id, campaignId, bureauCode, code, submittedAtUtc, hasPriority } = application;
  const unitName = shortened(textAnswer(answers, 'unitName'));
  const projectName = shortened(textAnswer(answers, 'projectName'));
  return {
    ...stateColumnsOf(application, hasPriority),
    applicationId: id,
    campaignId,
    bureauCode,
    code,
    creditCode: unit.creditCode,
    unitName,
    projectName,
    directions: `,${choicesAnswer(answers, 'directions').join(',')},`.slice(0, 400),
    searchText: searchableText([unit.name, unitName, projectName]),
    submittedAtUtc,
    orderSubmitted: `${submittedAtUtc}_${id}`,
    orderUnit: `${nameOrder(unitName)}_${id}`,
  };
}

function shortened(name: string): string {
  return [...name].slice(0, NAME_MAX_CHARACTERS).join('');
}

/** The application's id out of a place in any order. */
export function idInPlace(place: string): string {
  return place.slice(-26);
}
