import type { ReactElement } from 'react';
import { BookingScreen } from '../features/bookings/booking/booking-screen';
import { BookingsScreen } from '../features/bookings/search/bookings-screen';
import { EventsScreen } from '../features/events/list/events-screen';
import { EditEventScreen, NewEventScreen } from '../features/events/set-up/set-up-screen';
import { FirstRun } from '../features/first-run/first-run';
import { DesignerScreen } from '../features/plans/designer/designer-screen';
import { NewPlanScreen } from '../features/plans/list/new-plan-screen';
import { PlansScreen } from '../features/plans/list/plans-screen';
import { SaleScreen } from '../features/sale/sale-screen';
import { SignIn } from '../features/session/sign-in';
import { HoldsScreen } from '../features/set-aside/holds-screen';
import { Settings } from '../features/settings/settings';
import { TonightScreen } from '../features/tonight/tonight-screen';
import { Users } from '../features/users/users';
import { patterns, type ScreenName } from '../lib/paths';
import { LockedFace } from './frame/locked-face';

/** The screens inside the frame, by the name they have in `lib/paths.ts`. Adding one is one line. */
export const screens: Partial<Record<ScreenName, ReactElement>> = {
  tonight: <TonightScreen />,
  events: <EventsScreen />,
  newEvent: <NewEventScreen />,
  editEvent: <EditEventScreen />,
  holds: <HoldsScreen />,
  sale: <SaleScreen />,
  bookings: <BookingsScreen />,
  booking: <BookingScreen />,
  plans: <PlansScreen />,
  newPlan: <NewPlanScreen />,
  plan: <DesignerScreen />,
  users: <Users />,
  settings: <Settings />,
};

/** The faces outside the frame. `locked` is drawn over the frame, which stays as it was behind it. */
export const faces: Partial<Record<'firstRun' | 'signIn' | 'locked', ReactElement>> = {
  firstRun: <FirstRun />,
  signIn: <SignIn />,
  locked: <LockedFace />,
};

/** The table as the router wants it. */
export const screenRoutes = Object.entries(screens).map(([name, element]) => ({
  path: patterns[name as ScreenName],
  element,
}));
