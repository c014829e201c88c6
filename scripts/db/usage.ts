export const usage = `npm run db -- <command>     on BOX_OFFICE_DATABASE_URL, or on the database of this PC

  revision -m "Add seats table"      a new migration with empty up and down
  revision --autogenerate -m …       … written from the difference between src/main/models and migrations
      --rename old=new               a thing or table.column was renamed (again for each)
  upgrade [head | +n | revision]     run what is pending
  downgrade [-n | base | revision]   undo; -1 unless said otherwise; a revision stays
      --sql                          print what would run, change nothing
      --allow-data-loss              also where existing rows would go
  current                            the revision of the database
  history [-v]                       every migration, and when it ran
  check                              do models, migrations, database, row types and dump agree? exit 1 when not
  stamp <head | base | revision>     note the revision without running anything
  dump [-o file]                     the schema as one SQL file
  types [--check]                    write the row types again, or only compare
  lint [revision …]                  what would block sales
  reset [--database name]            drop everything and migrate again
      --even-with-bookings           also where live bookings exist`;
