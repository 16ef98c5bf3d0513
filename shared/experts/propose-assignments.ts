import { conflictOf, type ApplicationFacts, type ExpertFacts } from '#shared/experts/conflicts';

export interface ProposedExpert {
  id: string;
  /** null while nobody has said whom the expert works for: then no conflict can be ruled out. */
  facts: ExpertFacts | null;
  /** Directions of the expert's groups. */
  directions: readonly string[];
  /** Applications that the expert has already. */
  load: number;
}

export interface ApplicationToAssign {
  id: string;
  facts: ApplicationFacts;
  directions: readonly string[];
  /** Experts who review it already, or have declared a conflict. */
  takenOrRecused: readonly string[];
  /** Experts that it still needs. */
  lacking: number;
}

export interface Proposal {
  assignments: { applicationId: string; expertIds: string[] }[];
  gaps: { applicationId: string; lacking: number }[];
}

/**
 * Experts for applications: never one with a conflict, only such whose group has one of the directions, and the loads as
 * equal as that leaves possible. The same input gives the same proposal, in whatever order it comes.
 */
export function proposeAssignments(
  applications: readonly ApplicationToAssign[],
  experts: readonly ProposedExpert[],
): Proposal {
  const byId = [...experts].sort(inOrderOfId);
  const loads = new Map(byId.map(({ id, load }) => [id, load]));
  const chosen = new Map<string, Set<string>>();
  const fitting = new Map<string, string[]>();
  // Who is hardest to provide for chooses first.
  const inTurn = [...applications].sort(inOrderOfId);
  for (const application of inTurn) {
    fitting.set(
      application.id,
      byId.filter((expert) => mayReview(expert, application)).map(({ id }) => id),
    );
  }
  inTurn.sort((a, b) => countOf(fitting, a.id) - countOf(fitting, b.id));
  for (const { id, lacking } of inTurn) {
    const free = [...(fitting.get(id) ?? [])].sort((a, b) => loadOf(loads, a) - loadOf(loads, b));
    const taken = free.slice(0, Math.max(0, lacking));
    chosen.set(id, new Set(taken));
    for (const expertId of taken) loads.set(expertId, loadOf(loads, expertId) + 1);
  }
  while (levelOnce(loads, chosen, fitting));
  const sorted = [...applications].sort(inOrderOfId);
  return {
    assignments: sorted.flatMap(({ id }) => {
      const expertIds = [...(chosen.get(id) ?? [])].sort();
      return expertIds.length === 0 ? [] : [{ applicationId: id, expertIds }];
    }),
    gaps: sorted.flatMap(({ id, lacking }) => {
      const open = lacking - (chosen.get(id)?.size ?? 0);
      return open <= 0 ? [] : [{ applicationId: id, lacking: open }];
    }),
  };
}

/** Whether the expert's group is asked about the application and nothing speaks against it. */
export function mayReview(expert: ProposedExpert, application: ApplicationToAssign): boolean {
  return (
    expert.facts !== null &&
    expert.directions.some((direction) => application.directions.includes(direction)) &&
    !application.takenOrRecused.includes(expert.id) &&
    conflictOf(expert.facts, application.facts) === null
  );
}

/**
 * Passes applications on along the shortest chain from a busy expert to one with at least two fewer; false when there is
 * none, and then no exchange whatever makes the loads more equal.
 */
function levelOnce(
  loads: Map<string, number>,
  chosen: ReadonlyMap<string, Set<string>>,
  fitting: ReadonlyMap<string, readonly string[]>,
): boolean {
  const busyFirst = [...loads.keys()].sort((a, b) => loadOf(loads, b) - loadOf(loads, a) || (a < b ? -1 : 1));
  const lowest = loadOf(loads, busyFirst.at(-1) ?? '');
  for (const busy of busyFirst) {
    if (loadOf(loads, busy) < lowest + 2) return false;
    const steps = chainFrom(busy, loads, chosen, fitting);
    if (steps === null) continue;
    for (const { applicationId, from, to } of steps) {
      chosen.get(applicationId)?.delete(from);
      chosen.get(applicationId)?.add(to);
    }
    loads.set(busy, loadOf(loads, busy) - 1);
    const last = steps.at(-1)?.to ?? busy;
    loads.set(last, loadOf(loads, last) + 1);
    return true;
  }
  return false;
}

interface Step {
  applicationId: string;
  from: string;
  to: string;
}

function chainFrom(
  busy: string,
  loads: ReadonlyMap<string, number>,
  chosen: ReadonlyMap<string, ReadonlySet<string>>,
  fitting: ReadonlyMap<string, readonly string[]>,
): Step[] | null {
  const cameBy = new Map<string, Step | null>([[busy, null]]);
  for (const from of cameBy.keys()) {
    if (loadOf(loads, from) <= loadOf(loads, busy) - 2) return stepsTo(from, cameBy);
    for (const [applicationId, experts] of chosen) {
      if (!experts.has(from)) continue;
      for (const to of fitting.get(applicationId) ?? []) {
        if (!experts.has(to) && !cameBy.has(to)) cameBy.set(to, { applicationId, from, to });
      }
    }
  }
  return null;
}

/** From the far end back to the busy one. */
function stepsTo(end: string, cameBy: ReadonlyMap<string, Step | null>): Step[] {
  const steps: Step[] = [];
  for (let step = cameBy.get(end) ?? null; step !== null; step = cameBy.get(step.from) ?? null)
    steps.unshift(step);
  return steps;
}

function inOrderOfId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const loadOf = (loads: ReadonlyMap<string, number>, id: string): number => loads.get(id) ?? 0;

const countOf = (lists: ReadonlyMap<string, readonly string[]>, id: string): number =>
  lists.get(id)?.length ?? 0;
