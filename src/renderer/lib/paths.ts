/** The address of every screen, for links and `navigate`. The patterns are what the route table is made of. */
export const patterns = {
  tonight: '/tonight',
  events: '/events',
  newEvent: '/events/new',
  editEvent: '/events/:eventId/edit',
  holds: '/events/:eventId/set-aside',
  sale: '/sale/:eventId',
  bookings: '/bookings',
  booking: '/bookings/:bookingId',
  plans: '/plans',
  newPlan: '/plans/new',
  plan: '/plans/:planId',
  users: '/users',
  settings: '/settings/*',
} as const;

export type ScreenName = keyof typeof patterns;

export const paths = {
  tonight: () => '/tonight',
  events: () => '/events',
  newEvent: () => '/events/new',
  editEvent: (eventId: string) => `/events/${eventId}/edit`,
  /** What is set aside of an event. */
  holds: (eventId: string) => `/events/${eventId}/set-aside`,
  sale: (eventId: string) => `/sale/${eventId}`,
  /** With a search it opens on its results. */
  bookings: (search?: string) => (search ? `/bookings?search=${encodeURIComponent(search)}` : '/bookings'),
  booking: (bookingId: string) => `/bookings/${bookingId}`,
  plans: () => '/plans',
  newPlan: () => '/plans/new',
  plan: (planId: string) => `/plans/${planId}`,
  users: () => '/users',
  /** `page` is the last part of the address, as `database`. */
  settings: (page?: string) => (page ? `/settings/${page}` : '/settings'),
};
