import 'i18next';

/** The English file of each feature types its keys: a wrong key does not compile. A new feature is one line here. */
interface Translations {
  common: typeof import('./translations/en/common.json');
  commands: typeof import('./translations/en/commands.json');
  controls: typeof import('./translations/en/controls.json');
  frame: typeof import('./translations/en/frame.json');
  refusals: typeof import('./translations/en/refusals.json');
  database: typeof import('./translations/en/database.json');
  'first-run': typeof import('./translations/en/first-run.json');
  session: typeof import('./translations/en/session.json');
  settings: typeof import('./translations/en/settings.json');
  bookings: typeof import('./translations/en/bookings.json');
  events: typeof import('./translations/en/events.json');
  files: typeof import('./translations/en/files.json');
  house: typeof import('./translations/en/house.json');
  plans: typeof import('./translations/en/plans.json');
  sale: typeof import('./translations/en/sale.json');
  'set-aside': typeof import('./translations/en/set-aside.json');
  'seat-map': typeof import('./translations/en/seat-map.json');
  tonight: typeof import('./translations/en/tonight.json');
  users: typeof import('./translations/en/users.json');
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: Translations;
  }
}
