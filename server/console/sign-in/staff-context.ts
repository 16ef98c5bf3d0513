import { createContext, useContext } from 'react';
import type { StaffView } from '#shared/api/views';

export const StaffContext = createContext<StaffView | null>(null);

/** The signed-in clerk; only below the console's frame, which lets nobody else in. */
export function useStaff(): StaffView {
  const staff = useContext(StaffContext);
  if (staff === null) throw new Error('useStaff outside of the console frame');
  return staff;
}
